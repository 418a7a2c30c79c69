package app.prongsai.platform;

import app.prongsai.shared.Command;
import app.prongsai.shared.TenantId;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Comparator;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells whether a command that comes again under the same id is the same one. The digest is keyed, for commands may hold
 * what must not be guessed from the log.
 */
@Component
class CommandContent {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(new SetInOrder()))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private final Seal seal;

    CommandContent(Seal seal) {
        this.seal = seal;
    }

    /** 32 hex digits, the same for equal commands of the tenant in any process. */
    String of(TenantId tenant, Command command) {
        try {
            return seal.mark(tenant, command.getClass().getSimpleName() + MAPPER.writeValueAsString(command));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(command.getClass().getName() + " cannot be told from others", e);
        }
    }

    /** A set's own order differs from process to process. */
    private static final class SetInOrder extends StdSerializer<Set<?>> {

        SetInOrder() {
            super(Set.class, false);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializerProvider serializers) throws IOException {
            serializers.defaultSerializeValue(
                    set.stream().sorted(Comparator.comparing(String::valueOf)).toList(), json);
        }
    }
}
