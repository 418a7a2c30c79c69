package app.prongsai.announcements;

import java.util.Arrays;
import java.util.Optional;

/** The way by which somebody came to read an announcement; each has its own letter in the short address. */
public enum Door {
    LINE('l'),
    SHARED('s'),
    FEED('f'),
    PAPER('p');

    private final char letter;

    Door(char letter) {
        this.letter = letter;
    }

    public static Optional<Door> of(String letter) {
        return Arrays.stream(values())
                .filter(door -> letter.equals(String.valueOf(door.letter)))
                .findFirst();
    }

    char letter() {
        return letter;
    }
}
