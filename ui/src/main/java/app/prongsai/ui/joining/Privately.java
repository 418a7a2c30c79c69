package app.prongsai.ui.joining;

import app.prongsai.ui.signin.ContentPolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** These pages and their addresses are for one person: nobody in between keeps them or hears of them. */
@Configuration(proxyBeanMethods = false)
class Privately implements WebMvcConfigurer {

    /** Everybody may find it. */
    private static final String FORM = "/join";

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Headers()).addPathPatterns(FORM, FORM + "/**", "/mine/**");
    }

    private static final class Headers implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader("Content-Security-Policy", ContentPolicy.PORTAL);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("Referrer-Policy", "no-referrer");
            if (!request.getServletPath().equals(FORM)) {
                response.setHeader("X-Robots-Tag", "noindex");
            }
            return true;
        }
    }
}
