package kz.patronat.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets a call of our endpoints through to the roles that the endpoint names, and no other; a machine needs the scope
 * that it names, too.
 */
@Component
class RoleGate implements HandlerInterceptor, WebMvcConfigurer {

    private final AccessRefusals refusals;

    RoleGate(AccessRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method) || mayCall(method)) {
            return true;
        }
        refusals.handle(request, response, new AccessDeniedException(method.toString()));
        return false;
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("kz.patronat.");
    }

    private static boolean mayCall(HandlerMethod method) {
        if (on(method, ForCitizens.class) != null) {
            return SecurityContextHolder.getContext().getAuthentication() instanceof CitizenAuthentication;
        }
        var allowed = on(method, AllowedTo.class);
        if (allowed == null) {
            return AnnotatedElementUtils.hasAnnotation(method.getMethod(), OpenToAll.class)
                    || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpenToAll.class);
        }
        return SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication known
                && Arrays.stream(allowed.value()).anyMatch(known.getPrincipal()::has)
                && (!(known instanceof MachineAuthentication machine) || mayCall(machine, method));
    }

    private static boolean mayCall(MachineAuthentication machine, HandlerMethod method) {
        var needed = on(method, ForMachines.class);
        return needed != null && machine.may(needed.value());
    }

    private static <A extends Annotation> @Nullable A on(HandlerMethod method, Class<A> type) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
