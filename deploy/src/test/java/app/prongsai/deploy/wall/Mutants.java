package app.prongsai.deploy.wall;

import java.util.Map;

/** Methods of the platform that are told an organisation but are no wall, each with its reason. */
final class Mutants {

    static final Map<String, String> NO_WALLS = Map.of();

    private Mutants() {}
}
