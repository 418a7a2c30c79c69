package app.prongsai.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code prongsai.sign-in}.
 *
 * @param window within which tries are counted
 * @param triesPerName of one name at one address, within a window
 * @param triesPerAddress of whomever, from one address, within a window
 * @param guesses of strangers at one name, within a window; then the name is held
 * @param guessesPerDay the same within a day
 * @param hold for so long at first; twice as long each time it follows within a day
 * @param longestHold at most
 * @param knownFor so long after the last sign-in from there, a browser or an address is no stranger
 */
@ConfigurationProperties("prongsai.sign-in")
record SignInSettings(
        @DefaultValue("10m") Duration window,
        @DefaultValue("5") int triesPerName,
        @DefaultValue("50") int triesPerAddress,
        @DefaultValue("10") int guesses,
        @DefaultValue("50") int guessesPerDay,
        @DefaultValue("15m") Duration hold,
        @DefaultValue("24h") Duration longestHold,
        @DefaultValue("180d") Duration knownFor) {}
