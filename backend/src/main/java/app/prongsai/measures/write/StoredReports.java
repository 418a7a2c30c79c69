package app.prongsai.measures.write;

import app.prongsai.eventstore.Upcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How events of earlier versions are read. */
@Configuration(proxyBeanMethods = false)
class StoredReports {

    /** Before completion had to be approved, nothing ever waited for it. */
    @Bean
    static Upcaster undoneReportsKnewNoApproval() {
        return Upcaster.adding("measures.ReportUndone", 1, "awaitingApproval", false);
    }
}
