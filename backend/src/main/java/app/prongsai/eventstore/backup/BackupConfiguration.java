package app.prongsai.eventstore.backup;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.proof.Anchors;
import app.prongsai.eventstore.proof.RawLog;
import app.prongsai.readmodel.BesideRows;
import app.prongsai.readmodel.TenantFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

    @Bean
    Backup backup(RawLog log, Anchors anchors, TenantFiles files, BesideRows rows) {
        return new Backup(log, anchors, files, rows);
    }

    @Bean
    EventLines eventLines(CommitLog log) {
        return new EventLines(log);
    }

    @Bean
    Restore restore(CommitLog commits, RawLog log, Anchors anchors, TenantFiles files, BesideRows rows) {
        return new Restore(commits, log, anchors, files, rows);
    }
}
