package app.prongsai.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.util.List;

/** Another process of this program that was told to be something; it is ready when it is made. */
final class Other implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final Writer orders;
    private final List<String> arguments;

    private Other(Process process, List<String> arguments) {
        this.process = process;
        this.output = process.inputReader();
        this.orders = process.outputWriter();
        this.arguments = arguments;
    }

    static Other of(String kind, String... arguments) throws IOException {
        String[] all = new String[arguments.length + 1];
        all[0] = kind;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Other other = new Other(TwoProcesses.start(all), List.of(arguments));
        try {
            other.await("ready");
            return other;
        } catch (IOException | RuntimeException e) {
            other.close();
            throw e;
        }
    }

    int port(int argument) {
        return Integer.parseInt(arguments.get(argument));
    }

    void order(String order) throws IOException {
        orders.append(order).append('\n').flush();
    }

    /** The next line that begins so; all others are let go. */
    String await(String beginning) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IllegalStateException("The other process ended before it said " + beginning);
    }

    /** Tells it to end, and waits for that. */
    void end() throws IOException {
        order("end");
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
