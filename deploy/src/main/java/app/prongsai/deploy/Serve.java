package app.prongsai.deploy;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "serve", description = "Runs the product for real: no demo data; needs its configuration.")
final class Serve implements Callable<Integer> {

    @Override
    public Integer call() {
        Application.await(Application.start(new Settings(System.getenv()).serve()));
        return 0;
    }
}
