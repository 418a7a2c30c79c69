package app.prongsai.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The event handlers of the processors, to be run apart from the live feed. */
@Component
class Handlers {

    private final ApplicationContext context;
    private final ParameterResolverFactory parameters;
    private final Map<String, Group> groups = new ConcurrentHashMap<>();

    Handlers(ApplicationContext context, ParameterResolverFactory parameters) {
        this.context = context;
        this.parameters = parameters;
    }

    Group of(String processor) {
        return groups.computeIfAbsent(processor, this::gathered);
    }

    private Group gathered(String processor) {
        List<Object> beans = context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(bean -> nameOf(bean).equals(processor))
                .toList();
        return new Group(
                beans.stream()
                        .map(bean -> new AnnotationEventHandlerAdapter(bean, parameters))
                        .toList(),
                beans.stream().mapToInt(Handlers::versionOf).max().orElse(1));
    }

    private static int versionOf(Object bean) {
        ProjectionVersion version = bean.getClass().getAnnotation(ProjectionVersion.class);
        return version == null ? 1 : version.value();
    }

    private static String nameOf(Object bean) {
        return bean.getClass().getAnnotation(ProcessingGroup.class).value();
    }

    /** The handlers of one processor, and their version. */
    record Group(List<AnnotationEventHandlerAdapter> handlers, int version) {

        void handle(EventMessage<?> event) throws Exception {
            for (AnnotationEventHandlerAdapter handler : handlers) {
                if (handler.canHandle(event)) {
                    handler.handle(event);
                }
            }
        }
    }
}
