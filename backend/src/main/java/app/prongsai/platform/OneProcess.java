package app.prongsai.platform;

import org.springframework.stereotype.Component;

/** For what only one process of an instance should do, such as calling on other sites: the first that runs processors. */
@Component
public class OneProcess {

    private final Processes processes;
    private final ProcessorsHere processors;

    OneProcess(Processes processes, ProcessorsHere processors) {
        this.processes = processes;
        this.processors = processors;
    }

    public boolean isThis() {
        return processors.run() && processes.isFirst();
    }
}
