package app.prongsai.signin;

import app.prongsai.platform.Occurred;
import app.prongsai.staff.PersonEvent.AssignmentEnded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** When a person leaves, secret, recovery codes and passkeys are forgotten; the person's sessions are over by themselves and swept away. */
@Component
@ProcessingGroup("when-assignment-ended-then-second-factor-forgotten")
class WhenAssignmentEndedThenSecondFactorForgotten {

    private final SecondFactors factors;

    WhenAssignmentEndedThenSecondFactorForgotten(SecondFactors factors) {
        this.factors = factors;
    }

    @EventHandler
    void on(AssignmentEnded event, Occurred occurred) {
        factors.forget(occurred.tenant(), event.person());
    }
}
