package app.prongsai.deploy.wall;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Webhooks signed by another organisation's channel, or meant for another's account, beside those by and for nobody. */
final class Webhooks {

    private final World world;
    private final Visitor line;
    int probes;

    Webhooks(World world, Visitor line) {
        this.world = world;
        this.line = line;
    }

    /** How all of them are answered. */
    Set<String> answers() {
        String path = "/line/" + world.own.code() + "/webhook";
        List<String> secrets = ofOthersAnd("channelSecret", "0".repeat(32));
        secrets.add((String) world.values.of(world.own, "channelSecret").getFirst());
        Set<String> answers = new TreeSet<>();
        for (String secret : secrets) {
            for (String bot : ofOthersAnd("botUserId", "U" + "0".repeat(32))) {
                byte[] body = ("{\"destination\":\"" + bot + "\",\"events\":[]}").getBytes(StandardCharsets.UTF_8);
                probes++;
                answers.add(Visitor.shown(
                        line.post(path, "application/json", body, "X-Line-Signature", signature(secret, body)),
                        List.of()));
            }
        }
        return answers;
    }

    private List<String> ofOthersAnd(String kind, String nobodys) {
        List<String> all = new ArrayList<>(List.of(nobodys));
        world.others.forEach(theirs -> world.values.of(theirs, kind).forEach(one -> all.add((String) one)));
        return all;
    }

    private static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
