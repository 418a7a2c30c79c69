package app.prongsai.staff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Under {@code prongsai.passwords}: how many rounds new hashes are made of; each hash keeps its own. */
@ConfigurationProperties("prongsai.passwords")
record PasswordSettings(@DefaultValue("210000") int rounds) {}
