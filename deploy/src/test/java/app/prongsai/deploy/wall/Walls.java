package app.prongsai.deploy.wall;

import app.prongsai.shared.TenantId;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Executable;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Every method of the platform that is told an organisation. */
final class Walls {

    private static final Pattern ROOMS =
            Pattern.compile("app\\.prongsai\\.(eventstore|readmodel|platform|shared)(\\..*)?");

    private Walls() {}

    /** By a short name, such as "MongoRows.find(TenantId,String)". */
    static Map<String, Executable> in(JavaClasses product) {
        Map<String, Executable> walls = new TreeMap<>();
        product.stream()
                .filter(type -> ROOMS.matcher(type.getPackageName()).matches())
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(Walls::isToldATenant)
                .forEach(unit -> walls.put(name(unit), reflected(unit)));
        return walls;
    }

    private static boolean isToldATenant(JavaCodeUnit unit) {
        return !unit.getModifiers().contains(JavaModifier.ABSTRACT)
                && !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !unit.getOwner().getFullName().equals(TenantId.class.getName())
                && unit.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getFullName().equals(TenantId.class.getName()));
    }

    private static Executable reflected(JavaCodeUnit unit) {
        return unit instanceof JavaConstructor constructor ? constructor.reflect() : ((JavaMethod) unit).reflect();
    }

    private static String name(JavaCodeUnit unit) {
        String owner = unit.getOwner().getFullName();
        String type = owner.substring(owner.lastIndexOf('.') + 1);
        String parameters = unit.getRawParameterTypes().stream()
                .map(parameter -> parameter.getSimpleName())
                .reduce((one, next) -> one + "," + next)
                .orElse("");
        return type + (unit instanceof JavaConstructor ? "" : "." + unit.getName()) + "(" + parameters + ")";
    }
}
