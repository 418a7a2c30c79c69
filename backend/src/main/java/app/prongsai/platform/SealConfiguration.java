package app.prongsai.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The instance's master key: from the setting, else from a file in the data folder that is made on the first start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("prongsai.data-dir")
class SealConfiguration {

    private static final String FILE = "master.key";

    @Bean
    Seal seal(@Value("${prongsai.master-key:}") String masterKey, @Value("${prongsai.data-dir}") Path dataDir) {
        return new Seal(Base64.getDecoder().decode(masterKey.isBlank() ? fromFile(dataDir.resolve(FILE)) : masterKey));
    }

    private static String fromFile(Path file) {
        try {
            if (Files.notExists(file)) {
                byte[] key = new byte[32];
                new SecureRandom().nextBytes(key);
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
