package app.prongsai.platform;

/** From which network address what happens on this thread was asked for. */
public final class Whence {

    private static final ScopedValue<String> ADDRESS = ScopedValue.newInstance();

    private Whence() {}

    /** Everything that the work asks of the backend is asked from there. */
    public static <X extends Throwable> void from(String address, Work<X> work) throws X {
        ScopedValue.where(ADDRESS, address).call(() -> {
            work.run();
            return address;
        });
    }

    /** What is done for a request. */
    public interface Work<X extends Throwable> {
        void run() throws X;
    }

    /** Empty where no request stands behind it. */
    public static String address() {
        return ADDRESS.orElse("");
    }
}
