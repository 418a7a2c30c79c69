package app.prongsai.ui.portal;

import app.prongsai.organisations.OrganisationStanding;
import app.prongsai.platform.Allotment;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whoever comes to a suspended organisation reads that it is away for a while, and nothing else of it; where too many come
 * at once, the rest is asked to wait a minute. The standing is read for each answer that is made, so one that is kept goes
 * when the organisation is suspended.
 */
@Configuration(proxyBeanMethods = false)
class TurnedAwayPages implements WebMvcConfigurer {

    private static final String A_MINUTE = "60";

    private final Backend backend;
    private final Allotment allotment;

    TurnedAwayPages(Backend backend, Allotment allotment) {
        this.backend = backend;
        this.allotment = allotment;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Guard()).addPathPatterns("/o/**", "/r/**", "/api/**", "/mine/**");
    }

    private final class Guard implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                    && variables.get("code") instanceof String code
                    && TenantId.isCode(code)) {
                TenantId tenant = new TenantId(code);
                if (backend.ask(Actor.publicOf(tenant), new OrganisationStanding())
                        .suspended()) {
                    return away(request, response, "suspended", HttpStatus.SERVICE_UNAVAILABLE);
                }
                if (!allotment.request(tenant)) {
                    response.setHeader(HttpHeaders.RETRY_AFTER, A_MINUTE);
                    return away(request, response, "busy", HttpStatus.TOO_MANY_REQUESTS);
                }
            }
            return true;
        }

        private boolean away(HttpServletRequest request, HttpServletResponse response, String page, HttpStatus status)
                throws IOException {
            request.setAttribute(ErrorPages.INSTEAD, page);
            response.sendError(status.value());
            return false;
        }
    }
}
