package app.prongsai.bot.conversation;

import app.prongsai.staff.People;
import org.springframework.stereotype.Component;

/** What people are called whom the history knows by their ids only. */
@Component
class Names {

    String of(Turn turn, String actor) {
        return turn.ask(turn.system(), new People()).people().stream()
                .filter(person -> person.person().toString().equals(actor))
                .map(People.Person::name)
                .findFirst()
                .orElseGet(() -> turn.say("names.system"));
    }
}
