package app.prongsai.platform;

import org.jspecify.annotations.NullUnmarked;

/** A door that is nobody's, for tests that stand in it and pass on what they hear. */
@NullUnmarked
public abstract class Listening extends Backend {

    protected Listening() {
        super(null, null, null, null, null, null, null, null, null, null);
    }
}
