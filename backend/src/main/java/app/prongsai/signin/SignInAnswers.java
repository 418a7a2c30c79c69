package app.prongsai.signin;

import app.prongsai.shared.Actor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers about sessions, second factors and passkeys from the documents in which they stand. */
@Component
class SignInAnswers {

    private final Sessions sessions;
    private final SecondFactors factors;
    private final Passkeys passkeys;

    SignInAnswers(Sessions sessions, SecondFactors factors, Passkeys passkeys) {
        this.sessions = sessions;
        this.factors = factors;
        this.passkeys = passkeys;
    }

    @QueryHandler
    SessionStanding.Standing answer(SessionStanding query, Actor actor) {
        return sessions.answer(query, actor);
    }

    @QueryHandler
    MySessions.Open answer(MySessions query, Actor actor) {
        return sessions.answer(query, actor);
    }

    @QueryHandler
    MySecondFactor.Mine answer(MySecondFactor query, Actor actor) {
        return factors.answer(query, actor);
    }

    @QueryHandler
    PasskeysOf.Listed answer(PasskeysOf query, Actor actor) {
        return passkeys.answer(query, actor);
    }

    @QueryHandler
    SecondFactorPeople.SetUp answer(SecondFactorPeople query, Actor actor) {
        return factors.answer(query, actor);
    }
}
