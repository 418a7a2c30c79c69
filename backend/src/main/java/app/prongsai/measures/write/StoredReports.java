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

    /** An item had one file at most. */
    @Bean
    static Upcaster attachedEvidenceHadOneFile() {
        return new Upcaster("measures.EvidenceAttached", 1, payload -> payload);
    }

    @Bean
    static Upcaster correctedEvidenceHadOneFile() {
        return new Upcaster("measures.EvidenceCorrected", 1, payload -> payload);
    }
}
