package app.prongsai.intake;

/** The forms in which one text is compared, kept and shown. */
final class Wording {

    private Wording() {}

    /**
     * Without invisible characters; every kind of blank is a plain one, line breaks and tabs stay. Two letters that PDFs
     * split into halves that look the same (ํ + า, เ + เ) are made whole, or no word with them would be known again.
     */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            char before = kept.isEmpty() ? ' ' : kept.charAt(kept.length() - 1);
            if (character == '\n' || character == '\t') {
                kept.append(character);
            } else if (character == 'า' && before == 'ํ') {
                kept.setCharAt(kept.length() - 1, 'ำ');
            } else if (character == 'เ' && before == 'เ') {
                kept.setCharAt(kept.length() - 1, 'แ');
            } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                kept.append(' ');
            } else if (Character.getType(character) != Character.FORMAT && !Character.isISOControl(character)) {
                kept.append(character);
            }
        }
        return kept.toString();
    }

    /** Line wraps cut Thai words with blanks, so texts are compared without any. */
    static String squash(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    static String tidy(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean blank = isBlank(text.charAt(i));
            if (!blank) {
                kept.append(text.charAt(i));
            } else if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                kept.append(' ');
            }
        }
        return kept.toString().strip();
    }

    /** A proposal for the reader's eye: cut Thai words joined again. The text itself stays as written. */
    static String joined(String text) {
        String tidy = tidy(text);
        StringBuilder kept = new StringBuilder(tidy.length());
        for (int i = 0; i < tidy.length(); i++) {
            boolean inside = i > 0 && i + 1 < tidy.length();
            if (tidy.charAt(i) != ' ' || !inside || !isThai(tidy.charAt(i - 1)) || !isThai(tidy.charAt(i + 1))) {
                kept.append(tidy.charAt(i));
            }
        }
        return kept.toString();
    }

    /** Of the blanks only these are left after cleaning. */
    private static boolean isBlank(char character) {
        return character <= ' ';
    }

    static boolean isThai(char character) {
        return character >= 'ก' && character <= '๎';
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9' || character >= '๐' && character <= '๙';
    }

    static boolean startsWithAny(String squashed, String list) {
        return Reference.words(list).stream().anyMatch(squashed::startsWith);
    }

    static boolean endsWithAny(String squashed, String list) {
        return Reference.words(list).stream().anyMatch(squashed::endsWith);
    }

    static boolean containsAny(String squashed, String list) {
        return Reference.words(list).stream().anyMatch(squashed::contains);
    }

    static int count(String text, String word) {
        int times = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            times++;
        }
        return times;
    }

    static String shortened(String text) {
        String tidy = tidy(text);
        return tidy.length() <= 60 ? tidy : tidy.substring(0, 60) + "…";
    }
}
