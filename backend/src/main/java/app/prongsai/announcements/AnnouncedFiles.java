package app.prongsai.announcements;

import app.prongsai.evidence.StoredFile;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Hands out what public announcements carry, and nothing else. */
@Component
class AnnouncedFiles {

    private final Backend backend;

    AnnouncedFiles(Backend backend) {
        this.backend = backend;
    }

    @QueryHandler
    StoredFile.Content answer(AnnouncedFile query, Actor actor) {
        Actor system = Actor.system(actor.tenant(), actor.channel());
        boolean carried = backend.ask(system, new OneAnnouncement(query.announcement())).attachments().stream()
                .anyMatch(attachment -> attachment.file().equals(query.file()));
        if (!carried) {
            throw new NotFound();
        }
        return backend.ask(system, new StoredFile(query.file()));
    }
}
