package kz.patronat.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Takes requests with files apart. The container does it byte by byte, which costs more of the processor than anything
 * else that is done with a signed application; applications are read by {@link ReadRequest}, within the same limits.
 */
@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
class PartsOfRequests extends StandardServletMultipartResolver {

    private static final String APPLICATIONS = "/api/v1/applications";

    private final ReadRequest.Limits limits;

    PartsOfRequests(MultipartProperties files, ServerProperties server) {
        setResolveLazily(files.isResolveLazily());
        limits = new ReadRequest.Limits(
                files.getMaxFileSize().toBytes(),
                files.getMaxRequestSize().toBytes(),
                files.getFileSizeThreshold().toBytes(),
                server.getTomcat().getMaxHttpFormPostSize().toBytes(),
                server.getTomcat().getMaxPartCount(),
                (int) server.getTomcat().getMaxPartHeaderSize().toBytes());
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && APPLICATIONS.equals(request.getServletPath())
                ? new ReadRequest(request, limits)
                : super.resolveMultipart(request);
    }

    @Override
    public void cleanupMultipart(MultipartHttpServletRequest request) {
        if (request instanceof ReadRequest read) {
            read.forget();
        } else {
            super.cleanupMultipart(request);
        }
    }
}
