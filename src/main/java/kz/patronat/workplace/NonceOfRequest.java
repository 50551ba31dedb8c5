package kz.patronat.workplace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of a page of the web applications with its own request. The web applications keep it in the servlet
 * context, which all requests share: whoever opened a page while a colleague's Tasklist asked for its tasks was given
 * the nonce of the other answer, and the browser then ran no script of the page and left it blank.
 */
@Component
@Order(NcaLayerPolicy.AROUND_THE_WEB_APPLICATIONS)
class NonceOfRequest extends OncePerRequestFilter {

    private static final String WEB_APPLICATIONS = "/camunda/";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(WEB_APPLICATIONS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var ofRequest = contextOf(request);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return ofRequest;
                    }
                },
                response);
    }

    private static ServletContext contextOf(HttpServletRequest request) {
        var shared = request.getServletContext();
        return (ServletContext) Proxy.newProxyInstance(
                NonceOfRequest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, given) -> {
                    if (given != null && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(given[0])) {
                        switch (method.getName()) {
                            case "getAttribute" -> {
                                return request.getAttribute(ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE);
                            }
                            case "setAttribute" -> {
                                request.setAttribute(ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE, given[1]);
                                return null;
                            }
                            default -> {}
                        }
                    }
                    return asked(shared, method, given);
                });
    }

    private static Object asked(ServletContext shared, Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(shared, given);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
