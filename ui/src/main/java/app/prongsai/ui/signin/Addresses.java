package app.prongsai.ui.signin;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import app.prongsai.signin.Sessions;
import app.prongsai.ui.words.PublicAddress;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who may open which address. What is not named here does not exist for anybody. */
@Configuration(proxyBeanMethods = false)
class Addresses {

    static final String SIGN_IN = "/sign-in";

    private static final String[] PUBLIC = {
        "/",
        "/o/**",
        "/r/**",
        "/api/**",
        "/proof/**",
        "/join/**",
        "/mine/**",
        "/open-data",
        "/overview/**",
        "/accessibility",
        "/privacy",
        "/sitemap.xml",
        "/sitemap-pages.xml",
        "/line/**",
        "/simulator/**",
        "/actuator/health/**",
        SIGN_IN,
        SecondStep.ADDRESS,
        ProviderPages.CHOICE + "/**",
        PasskeyPages.ADDRESS,
        PasskeyPages.OPTIONS,
        "/look/**",
        "/fonts/**",
        "/lumo/**",
        "/robots.txt",
        "/error"
    };

    private static final Set<String> FORMS = Set.of(SIGN_IN, PasskeyPages.ADDRESS);

    private static final String NOTHING_OF_THE_DEVICE = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), "
            + "magnetometer=(), microphone=(), payment=(), usb=()";

    private static final AuthenticationTrustResolverImpl SIGNED_IN = new AuthenticationTrustResolverImpl();

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            NavigationAccessControl navigation,
            VaadinDefaultRequestCache wanted,
            Sessions sessions,
            PublicAddress addresses) {
        navigation.setLoginView(SIGN_IN);
        wanted.setDelegateRequestCache(asItWas());
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(PUBLIC)
                                .permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/line/**", "/simulator/**"))
                .formLogin(form ->
                        form.loginPage(SIGN_IN).defaultSuccessUrl("/app/").failureHandler(sayingWhy()))
                .exceptionHandling(missing ->
                        missing.authenticationEntryPoint(this::signInOrNothing).accessDeniedHandler(startAgain()))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(ContentPolicy.OTHERWISE))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(NOTHING_OF_THE_DEVICE))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(transport -> transport
                                .includeSubDomains(false)
                                .requestMatcher(request -> request.isSecure() || addresses.encrypted())))
                .addFilterAfter(new SessionGate(sessions), SecurityContextHolderFilter.class)
                .with(
                        vaadin(),
                        staffApp -> staffApp.logoutSuccessHandler(goodbye(sessions))
                                .anyRequest(rest -> rest.access((who, what) -> new AuthorizationDecision(
                                        inside(what.getRequest()) && SIGNED_IN.isAuthenticated(who.get())))))
                .build();
    }

    /** The address that somebody wanted before signing in, without a mark of Spring's in it: links within the page would not match. */
    @SuppressWarnings("NullAway") // null is how Spring is told to mark nothing
    private static HttpSessionRequestCache asItWas() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static AuthenticationFailureHandler sayingWhy() {
        return (request, response, failure) -> {
            if (failure instanceof SecondStep.Needed) {
                response.sendRedirect(request.getContextPath() + SecondStep.ADDRESS);
                return;
            }
            SignInPage.keepName(request);
            String why = switch (failure) {
                case LockedException tooOften -> "?wait";
                case DisabledException suspended -> "?suspended";
                case AuthenticationServiceException tooMany -> "?busy";
                default -> "?wrong";
            };
            response.sendRedirect(request.getContextPath() + SIGN_IN + why);
        };
    }

    /** Below /app a stranger is shown the door; everywhere else what is not public is not there. */
    private void signInOrNothing(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
            throws IOException, ServletException {
        if (inside(request)) {
            new LoginUrlAuthenticationEntryPoint(SIGN_IN).commence(request, response, stranger);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A sign-in form that lay open too long has a stale token. */
    private static AccessDeniedHandler startAgain() {
        return (request, response, denied) -> {
            if (denied instanceof CsrfException && FORMS.contains(request.getServletPath())) {
                response.sendRedirect(request.getContextPath() + SIGN_IN + "?again");
            } else {
                response.sendError(
                        denied instanceof CsrfException
                                ? HttpServletResponse.SC_FORBIDDEN
                                : HttpServletResponse.SC_NOT_FOUND);
            }
        };
    }

    static boolean inside(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/app") || path.startsWith("/app/");
    }

    private static SimpleUrlLogoutSuccessHandler goodbye(Sessions sessions) {
        SimpleUrlLogoutSuccessHandler goodbye = new SimpleUrlLogoutSuccessHandler() {
            @Override
            public void onLogoutSuccess(
                    HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
                    throws IOException, ServletException {
                if (who != null && who.getPrincipal() instanceof SignedInPerson person) {
                    sessions.end(person.actor(), person.session());
                }
                super.onLogoutSuccess(request, response, who);
            }
        };
        goodbye.setDefaultTargetUrl(SIGN_IN + "?bye");
        goodbye.setRedirectStrategy(new UidlRedirectStrategy());
        return goodbye;
    }
}
