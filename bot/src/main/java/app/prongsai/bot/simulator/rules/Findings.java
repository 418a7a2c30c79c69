package app.prongsai.bot.simulator.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects faults; those of the body itself hide those inside a message, as LINE's two stages do. */
final class Findings {

    private record Finding(Place place, boolean inside, Refusal.Detail detail) {}

    private final List<Finding> findings = new ArrayList<>();

    void add(Place place, String message) {
        add(place, place.pointer(), message);
    }

    /** A fault LINE finds only when it reads the message itself, although its place is written like the body's. */
    void addInside(Place place, String message) {
        add(place, true, message);
    }

    private void add(Place place, boolean inside, String message) {
        findings.add(new Finding(place, inside, new Refusal.Detail(message, place.toString())));
    }

    Optional<Refusal> refusal() {
        List<Refusal.Detail> ofBody = findings.stream()
                .filter(finding -> !finding.inside())
                .map(Finding::detail)
                .toList();
        if (!ofBody.isEmpty()) {
            return Optional.of(Refusal.ofBody(ofBody));
        }
        return findings.stream()
                .map(finding -> finding.place().message())
                .min(Integer::compare)
                .map(first -> Refusal.ofMessage(
                        first,
                        findings.stream()
                                .filter(finding -> finding.place().message() == first)
                                .map(Finding::detail)
                                .toList()));
    }
}
