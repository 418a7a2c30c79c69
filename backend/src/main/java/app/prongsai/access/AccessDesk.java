package app.prongsai.access;

import app.prongsai.access.AccessCheck.Verdict;
import app.prongsai.access.AccessEntries.Entries;
import app.prongsai.platform.Whence;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiDates;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Takes entries that no command or query of a person's makes, and answers what is in the log. */
@Component
@EnableConfigurationProperties(AccessSettings.class)
class AccessDesk {

    private final AccessLog log;
    private final AccessSettings settings;

    AccessDesk(AccessLog log, AccessSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    @CommandHandler
    void decide(RecordSignIn command, TenantId tenant) {
        log.enter(tenant, command.who(), Whence.address(), command.way().entry(), "");
    }

    @QueryHandler
    Entries answer(AccessEntries query, TenantId tenant) {
        return new Entries(
                log.newest(
                        tenant,
                        entry -> query.wants(entry, LocalDate.ofInstant(entry.at(), ThaiDates.ZONE)),
                        query.most()),
                settings.keptDays());
    }

    @QueryHandler
    Verdict answer(AccessCheck query, TenantId tenant) {
        return log.check(tenant);
    }
}
