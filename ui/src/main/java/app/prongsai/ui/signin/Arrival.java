package app.prongsai.ui.signin;

import app.prongsai.access.RecordSignIn.Way;
import app.prongsai.signin.SecondFactors;
import app.prongsai.signin.Sessions;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Whoever has shown who they are comes in: a session begins. */
@Component
class Arrival {

    private final Sessions sessions;
    private final SecondFactors factors;
    private final Browser browser;
    private final VaadinDefaultRequestCache wanted;
    private final ApplicationEventPublisher events;

    Arrival(
            Sessions sessions,
            SecondFactors factors,
            Browser browser,
            VaadinDefaultRequestCache wanted,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.factors = factors;
        this.browser = browser;
        this.wanted = wanted;
        this.events = events;
    }

    Authentication begin(SignedInPerson person, Way way) {
        factors.signedIn(person.actor());
        SignedInPerson present = person.in(sessions.begin(person.actor(), browser.device()));
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                present,
                null,
                present.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
        authentication.setDetails(way);
        return authentication;
    }

    /** Outside of the form's own filter; as there, the session gets a new name, and one stands where one wanted to go. */
    void welcome(SignedInPerson person, Way way, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SavedRequest wish = wanted.getRequest(request, response);
        request.getSession();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        Authentication present = begin(person, way);
        context.setAuthentication(present);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        events.publishEvent(new AuthenticationSuccessEvent(present));
        response.sendRedirect(wish == null ? request.getContextPath() + "/app/" : wish.getRedirectUrl());
    }
}
