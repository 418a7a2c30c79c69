package app.prongsai.ui.portal;

import app.prongsai.platform.Keeper;
import app.prongsai.platform.NotFound;
import app.prongsai.ui.signin.ContentPolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Public pages can be kept by caches in between for a minute; a browser asks each time and mostly hears 304. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration implements WebMvcConfigurer {

    private static final String CACHING = "public, max-age=0, s-maxage=60, must-revalidate";

    /** @param megabytes of memory for pages, compressed; the front pages of all organisations need about 40 */
    @Bean
    FilterRegistrationBean<KeptPages> keptPages(
            Keeper keeper, @Value("${prongsai.portal.kept-megabytes:64}") long megabytes) {
        KeptPages pages = new KeptPages(keeper.keep(megabytes << 20, KeptAnswer::bytes));
        FilterRegistrationBean<KeptPages> registration = new FilterRegistrationBean<>(pages);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE); // what all other filters add is part of what is kept
        registration.addUrlPatterns(
                "/",
                "/o/*",
                "/api/*",
                "/proof/*",
                "/open-data",
                "/overview",
                "/overview/*",
                "/accessibility",
                "/privacy",
                "/sitemap.xml",
                "/sitemap-pages.xml",
                "/robots.txt");
        return registration;
    }

    /** Addresses are typed from paper and pasted from chats. */
    @Bean
    UrlHandlerFilter noSlashAtTheEnd() {
        return UrlHandlerFilter.trailingSlashHandler("/o/**", "/overview/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build();
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> stylesAreTagged() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/look/*", "/lumo/*");
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new PublicHeaders())
                .addPathPatterns(
                        "/",
                        "/o/**",
                        "/api/**",
                        "/proof/**",
                        "/open-data",
                        "/overview/**",
                        "/accessibility",
                        "/privacy",
                        "/sitemap.xml",
                        "/sitemap-pages.xml",
                        "/robots.txt",
                        "/error");
    }

    /** Fonts never change under their names; styles may with every release and are asked for again by their content. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/fonts/**")
                .addResourceLocations("classpath:/META-INF/resources/fonts/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic());
    }

    private static final class PublicHeaders implements HandlerInterceptor {

        private static final Pattern DATA = Pattern.compile("/api/|/proof/|/o/[^/]+/proof$|\\.(json|csv)$");

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader(ContentPolicy.HEADER, ContentPolicy.PORTAL);
            boolean failed = request.getRequestURI().equals(request.getContextPath() + "/error");
            response.setHeader(HttpHeaders.CACHE_CONTROL, failed ? "no-cache" : CACHING);
            if (DATA.matcher(request.getRequestURI()).find()) {
                response.addHeader(HttpHeaders.LINK, Licence.LINK);
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            }
            if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(KeptPage.class)) {
                KeptPages.keep(request);
            }
            return true;
        }
    }

    /** What is not there gets the page that says where to go. */
    @ControllerAdvice(basePackageClasses = PortalConfiguration.class)
    static class Missing {
        @ExceptionHandler(NotFound.class)
        void missing(HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
