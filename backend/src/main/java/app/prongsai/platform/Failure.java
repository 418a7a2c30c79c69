package app.prongsai.platform;

import java.util.Arrays;

/** What is kept of an exception: its class and the line of ours that it came from. A message might quote an event. */
final class Failure {

    private static final String OURS = "app.prongsai.";

    private Failure() {}

    /** "java.lang.IllegalStateException at Sheets.after(Sheets.java:81)" */
    static String of(Throwable failure) {
        return failure.getClass().getName()
                + Arrays.stream(failure.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith(OURS))
                        .findFirst()
                        .map(frame -> " at " + simple(frame.getClassName()) + "." + frame.getMethodName() + "("
                                + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                        .orElse("");
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
