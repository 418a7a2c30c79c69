package app.prongsai.ui.access;

import app.prongsai.platform.Whence;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a request asks of the backend is asked from the request's address; behind the one that knows of proxies. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class WhenceFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ServletException[] failed = new ServletException[1];
        try {
            Whence.from(request.getRemoteAddr(), () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ServletException e) {
                    failed[0] = e;
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (failed[0] != null) {
            throw failed[0];
        }
    }
}
