package kz.patronat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.patronat.access.PagePolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Only a page on which something is signed may speak with the signing tool on the person's own machine. */
@Component
class SigningPolicy implements HandlerInterceptor, WebMvcConfigurer {

    /** What such a page has in its model: the address of the tool. */
    private static final String TOOL = "ncalayer";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/kk/my/**", "/ru/my/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.getModel().get(TOOL) instanceof String address) {
            PagePolicy.connects(response, address);
        }
    }
}
