package kz.patronat.site;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kz.patronat.access.CitizenSignIn;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells a page the language of its address, and lets nobody ask too often. */
@Configuration(proxyBeanMethods = false)
class SitePages implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final PublicGate gate;

    SitePages(PublicGate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate).addPathPatterns("/kk/**", "/ru/**", "/en/**", "/api/v1/deadlines");
    }

    /** The way to the identity provider is answered before any page is looked for. */
    @Bean
    static FilterRegistrationBean<Filter> beforeTheIdentityProvider(PublicGate gate) {
        var registration = new FilterRegistrationBean<>(gate.filter());
        registration.addUrlPatterns(CitizenSignIn.START + "/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SiteLanguage.class;
    }

    @Override
    public SiteLanguage resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        var path = ((HttpServletRequest) request.getNativeRequest()).getRequestURI();
        return SiteLanguage.ofPath(path);
    }
}
