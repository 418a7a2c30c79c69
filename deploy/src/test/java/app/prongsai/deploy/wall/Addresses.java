package app.prongsai.deploy.wall;

import app.prongsai.deploy.demo.Towns;
import app.prongsai.shared.TenantId;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address under which organisations are read, asked as anybody does. */
final class Addresses {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");
    private static final int MOST = World.FULL ? 3 : 1;
    private static final int MOST_OWN = 200;

    /** Variables that say in which form, not whose. */
    private static final Map<String, List<String>> FORMS = Map.of(
            "format",
            World.FULL ? List.of("pdf", "docx", "xlsx", "csv", "json") : List.of("csv"),
            "door",
            List.of("f"),
            "round",
            World.FULL ? List.of("6", "12") : List.of("6"),
            "version",
            List.of("1"));

    private static final Map<String, String> KINDS = Map.of(
            "announcement",
            "AnnouncementId",
            "item",
            "ItemCode",
            "fiscalYear",
            "year",
            "file",
            "file",
            "date",
            "date",
            "mark",
            "mark",
            "invitation",
            "invitation",
            "recordKey",
            "recordKey");

    private final World world;
    private final int port;
    private final Visitor anybody;
    private final Never never = new Never();
    final Tally tally = new Tally();

    Addresses(World world, int port) {
        this.world = world;
        this.port = port;
        this.anybody = Visitor.passing(port);
    }

    /** All that the product maps below an organisation's code. */
    static Set<String> of(ApplicationContext context) {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.contains("{code}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param pattern of a mapping, below an organisation's code */
    void probe(String pattern) {
        Set<String> variables = new LinkedHashSet<>();
        Matcher matcher = VARIABLE.matcher(pattern);
        while (matcher.find()) {
            if (!matcher.group(1).equals("code") && !FORMS.containsKey(matcher.group(1))) {
                variables.add(matcher.group(1));
            }
        }
        tally.places.add(pattern);
        for (Map<String, String> forms : forms(pattern)) {
            Map<String, Object> mine = mine(pattern, variables, forms);
            for (TenantId theirs : world.others) {
                for (int choice = 0; choice < MOST * variables.size() * variables.size(); choice++) {
                    foreign(pattern, variables, forms, theirs, choice);
                }
            }
            mine.keySet().forEach(variable -> oneForeign(pattern, mine, variable, forms));
            if (mine.size() < variables.size()) {
                tally.weak.add(pattern + " " + forms);
            }
        }
    }

    /** Values by which the organisation itself is read there; empty if none are found. */
    private Map<String, Object> mine(String pattern, Set<String> variables, Map<String, String> forms) {
        for (int choice = 0; choice < MOST_OWN && !variables.isEmpty(); choice++) {
            Map<String, Object> chosen = chosen(variables, world.own, choice);
            if (chosen.size() == variables.size()
                    && anybody.get(path(pattern, chosen, forms)).statusCode() < 400) {
                tally.count(1);
                return chosen;
            }
        }
        return Map.of();
    }

    /** The organisation's own address but for one value: of each of the others in turn. */
    private void oneForeign(String pattern, Map<String, Object> mine, String variable, Map<String, String> forms) {
        List<TenantId> turn =
                World.FULL ? world.others : List.of(world.others.get(tally.probes() / 2 % world.others.size()));
        for (TenantId theirs : turn) {
            world.values.foreign(theirs, world.own, KINDS.get(variable)).stream()
                    .limit(MOST)
                    .forEach(value -> {
                        Map<String, Object> chosen = new LinkedHashMap<>(mine);
                        chosen.put(variable, value);
                        Map<String, Object> nobodys = new LinkedHashMap<>(mine);
                        nobodys.put(variable, never.like(value, world.values::known));
                        compare(pattern, chosen, nobodys, forms);
                    });
        }
    }

    private void foreign(
            String pattern, Set<String> variables, Map<String, String> forms, TenantId theirs, int choice) {
        Map<String, Object> chosen = chosen(variables, theirs, choice);
        if (chosen.size() < variables.size() || variables.isEmpty()) {
            return;
        }
        Map<String, Object> nobodys = new LinkedHashMap<>();
        chosen.forEach((name, value) -> nobodys.put(name, never.like(value, world.values::known)));
        compare(pattern, chosen, nobodys, forms);
    }

    private void compare(
            String pattern, Map<String, Object> chosen, Map<String, Object> nobodys, Map<String, String> forms) {
        tally.count(2);
        String foreign = Visitor.shown(anybody.get(path(pattern, chosen, forms)), chosen.values());
        String missing = Visitor.shown(anybody.get(path(pattern, nobodys, forms)), nobodys.values());
        if (!foreign.equals(missing)) {
            tally.leaks.add(path(pattern, chosen, forms) + "\n  answers " + foreign + "\n  missing " + missing);
        }
    }

    private Map<String, Object> chosen(Set<String> variables, TenantId tenant, int choice) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        int left = choice;
        for (String variable : variables) {
            String kind = KINDS.get(variable);
            if (kind == null) {
                throw new IllegalStateException("Nobody knows what stands for {" + variable + "}");
            }
            List<Object> known = tenant.equals(world.own)
                    ? world.values.of(world.own, kind)
                    : world.values.foreign(tenant, world.own, kind);
            if (!known.isEmpty()) {
                chosen.put(variable, known.get(left % known.size()));
                left /= known.size();
            }
        }
        return chosen;
    }

    private static List<Map<String, String>> forms(String pattern) {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        Matcher matcher = VARIABLE.matcher(pattern);
        while (matcher.find()) {
            String name = matcher.group(1);
            List<String> some = FORMS.get(name);
            if (some != null) {
                List<Map<String, String>> more = new ArrayList<>();
                for (Map<String, String> one : all) {
                    for (String form : some) {
                        Map<String, String> longer = new TreeMap<>(one);
                        longer.put(name, form);
                        more.add(longer);
                    }
                }
                all = more;
            }
        }
        return all;
    }

    private String path(String pattern, Map<String, Object> chosen, Map<String, String> forms) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> {
            String name = variable.group(1);
            String value = name.equals("code")
                    ? world.own.code()
                    : forms.containsKey(name) ? forms.get(name) : Place.text(chosen.get(name));
            return Matcher.quoteReplacement(Visitor.encoded(value));
        });
    }

    /** Whether names of another organisation's people are answered like those of nobody; by the form to sign in. */
    void signIn(String login) {
        String nobody = (String) never.like(login, world.values::known);
        tally.count(2);
        String foreign = Visitor.shown(signedIn(login), List.of(login));
        String missing = Visitor.shown(signedIn(nobody), List.of(nobody));
        if (!foreign.equals(missing)) {
            tally.leaks.add("sign-in as " + login + "\n  answers " + foreign + "\n  missing " + missing);
        }
    }

    private HttpResponse<byte[]> signedIn(String login) {
        return Visitor.staying(port).signIn(login + "@" + world.own.code(), Towns.PASSWORD);
    }
}
