package app.prongsai.deploy.wall;

import app.prongsai.deploy.ProductClasses;
import app.prongsai.shared.TenantId;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every screen of the staff application that is told what to show by its address, as its client asks for it. */
final class Screens {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");

    /** What every answer has of its own: times, the order of constants, keys of downloads, the number of the open page. */
    private static final Pattern CHANGING = Pattern.compile("\"timings\":\\[[^]]*]|\"syncId\":\\d+"
            + "|\"constants\":\\{.*?},\"changes\""
            + "|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|dynamic/resource/\\d+/|v-uiId=\\d+");

    /** What may stand in an address, and another like it that is nobody's. */
    private record Kind(List<String> own, Map<TenantId, List<String>> foreign, UnaryOperator<String> nobodys) {}

    private final World world;
    private final Visitor visitor;
    private final Never never = new Never();
    final Tally tally = new Tally();

    /** @param visitor signed in */
    Screens(World world, Visitor visitor) {
        this.world = world;
        this.visitor = visitor;
    }

    static Set<String> routes() {
        return ProductClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(Route.class) && type.isAssignableTo(HasUrlParameter.class))
                .map(type -> type.getAnnotationOfType(Route.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void probe(String route) {
        tally.places.add(route);
        for (Kind kind : kinds()) {
            String mine = kind.own().getFirst();
            if (!shown(route, mine).equals(shown(route, kind.nobodys().apply(mine)))) {
                kind.foreign()
                        .values()
                        .forEach(some -> some.stream()
                                .limit(World.FULL ? 3 : 1)
                                .forEach(theirs ->
                                        compare(route, theirs, kind.nobodys().apply(theirs))));
                return;
            }
        }
        tally.weak.add(route);
    }

    private void compare(String route, String theirs, String nobodys) {
        String foreign = shown(route, theirs);
        String missing = shown(route, nobodys);
        if (!foreign.equals(missing) && !Weak.SCREENS.containsKey(route)) {
            tally.leaks.add(route + "/" + theirs + "\n  answers " + foreign + "\n  missing " + missing);
        }
    }

    private List<Kind> kinds() {
        Kind items = kind("ItemCode");
        String year = World.YEAR + "-";
        Map<TenantId, List<String>> foreignItems = new LinkedHashMap<>();
        items.foreign()
                .forEach((tenant, codes) -> foreignItems.put(
                        tenant, codes.stream().map(year::concat).toList()));
        return List.of(
                kind("MeasureId"),
                kind("RoundId"),
                kind("year"),
                new Kind(
                        items.own().stream().map(year::concat).toList(),
                        foreignItems,
                        item -> year + items.nobodys().apply(item.substring(year.length()))));
    }

    private Kind kind(String id) {
        Map<TenantId, List<String>> foreign = new LinkedHashMap<>();
        for (TenantId theirs : world.others) {
            foreign.put(theirs, texts(world.values.foreign(theirs, world.own, id)));
        }
        Map<String, Object> ids = new LinkedHashMap<>();
        world.others.forEach(theirs -> world.values.of(theirs, id).forEach(one -> ids.put(Place.text(one), one)));
        world.values.of(world.own, id).forEach(one -> ids.put(Place.text(one), one));
        return new Kind(
                texts(world.values.of(world.own, id)),
                foreign,
                text -> Place.text(never.like(ids.get(text), world.values::known)));
    }

    private static List<String> texts(List<Object> values) {
        return values.stream().map(Place::text).toList();
    }

    /** The page is opened and then told where to go, as the client in the browser does it. */
    private String shown(String route, String parameter) {
        tally.count(1);
        String to = route + "/" + parameter;
        String begun = Visitor.text(visitor.get("/app/?v-r=init&location=" + Visitor.encoded(to) + "&query="));
        String wish = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                "appShellTitle":"","historyState":null,"trigger":""}}],"syncId":0,"clientId":0}""".formatted(found(KEY, begun), to);
        HttpResponse<byte[]> answer = visitor.post(
                "/app/?v-r=uidl&v-uiId=" + found(UI, begun),
                "application/json; charset=UTF-8",
                wish.getBytes(StandardCharsets.UTF_8));
        if (!Visitor.text(answer).contains("\"changes\":[{")) {
            throw new IllegalStateException("Nothing is shown at " + to + ": " + Visitor.text(answer));
        }
        return CHANGING.matcher(Visitor.shown(answer, List.of(parameter))).replaceAll("~");
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
