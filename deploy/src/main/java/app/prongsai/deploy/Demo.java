package app.prongsai.deploy;

import app.prongsai.deploy.demo.DemoData;
import app.prongsai.deploy.demo.DemoData.Introduction;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description =
                "Runs the product with three fictional organisations and, unless told otherwise, its LINE simulator.")
final class Demo implements Callable<Integer> {

    static final String OPERATOR_PASSWORD = "prongsai-operator";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, Object> properties = new Settings(System.getenv()).demo();
        ConfigurableApplicationContext context = Application.start(properties);
        try {
            print(
                    String.valueOf(properties.get("prongsai.public-url")),
                    properties,
                    context.getBean(DemoData.class).fill());
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
        Application.await(context);
        return 0;
    }

    private void print(String address, Map<String, Object> properties, List<Introduction> organisations) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println("Prongsai โปร่งใส: the demonstration is ready. Stop it with Ctrl-C; its data stay.");
        out.println();
        out.println("  Start here        " + address + "/");
        out.println("  Staff sign-in     " + address + "/app   password of everybody: prongsai-demo");
        for (Introduction organisation : organisations) {
            out.println("                    malee@" + organisation.code() + " (coordinator), somying@"
                    + organisation.code() + " (officer), boonmee@" + organisation.code() + " (executive): "
                    + organisation.title());
        }
        out.println("                    operator of the platform: operator, password " + OPERATOR_PASSWORD);
        for (Introduction organisation : organisations) {
            out.println("  Public page       " + address + "/o/" + organisation.code());
        }
        if ("true".equals(properties.get("prongsai.simulator.enabled"))) {
            out.println("  Chat simulator    " + address + "/simulator");
        }
        out.println("  Open data         " + address + "/api/v1/organisations");
        out.println();
        out.println("  LINE channels (demonstration only):");
        for (Introduction organisation : organisations) {
            out.println("  tenant=" + organisation.code() + " webhook=" + organisation.webhook() + " secret="
                    + organisation.secret() + " bot=" + organisation.botUserId());
        }
        out.println();
        for (Introduction organisation : organisations) {
            out.println("  One-time code that links prasert@" + organisation.code() + " in the chat: "
                    + organisation.linkCode());
        }
        out.println();
        out.flush();
    }
}
