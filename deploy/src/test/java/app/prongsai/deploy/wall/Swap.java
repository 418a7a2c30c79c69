package app.prongsai.deploy.wall;

import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * A mutant, in the running product: a method that is given another organisation than the caller named, or one that checks
 * nothing any more; for the thread alone that asks for it.
 */
public final class Swap implements AutoCloseable {

    private static final ThreadLocal<Boolean> HERE = new ThreadLocal<>();

    private static volatile TenantId own = TenantId.PLATFORM;
    private static volatile TenantId foreign = TenantId.PLATFORM;

    private final Class<?> type;
    private final ClassReloadingStrategy strategy;

    private Swap(Class<?> type, ClassReloadingStrategy strategy) {
        this.type = type;
        this.strategy = strategy;
    }

    /** The one organisation for the other, in every parameter of the method that is one. */
    static Swap in(Executable method, TenantId own, TenantId foreign) {
        Swap.own = own;
        Swap.foreign = foreign;
        return woven(method, Swapping.class);
    }

    /** A method without an answer does nothing. */
    static Swap without(Method check) {
        return woven(check, Nothing.class);
    }

    private static Swap woven(Executable method, Class<?> advice) {
        ClassReloadingStrategy strategy =
                new ClassReloadingStrategy(ByteBuddyAgent.install(), ClassReloadingStrategy.Strategy.REDEFINITION);
        Class<?> type = method.getDeclaringClass();
        new ByteBuddy()
                .decorate(type, ClassFileLocator.ForClassLoader.of(type.getClassLoader()))
                .visit(Advice.to(advice).on(itself(method)))
                .make()
                .load(type.getClassLoader(), strategy);
        return new Swap(type, strategy);
    }

    private static ElementMatcher<MethodDescription> itself(Executable method) {
        return method instanceof Constructor<?> constructor
                ? ElementMatchers.is(constructor)
                : ElementMatchers.is((Method) method);
    }

    /** What is done in here meets the mutant. */
    static <T> T here(Supplier<T> work) {
        HERE.set(true);
        try {
            return work.get();
        } finally {
            HERE.remove();
        }
    }

    /** For the code that is woven in. */
    public static boolean isHere() {
        return HERE.get() != null;
    }

    /** For the code that is woven in. */
    public static Object[] swapped(Object[] arguments) {
        if (!isHere()) {
            return arguments;
        }
        Object[] others = arguments.clone();
        for (int place = 0; place < others.length; place++) {
            if (own.equals(others[place])) {
                others[place] = foreign;
            } else if (foreign.equals(others[place])) {
                others[place] = own;
            }
        }
        return others;
    }

    @Override
    public void close() {
        try {
            strategy.reset(type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Woven in at the beginning of the method. */
    public static final class Swapping {

        private Swapping() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.AllArguments(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object[] arguments) {
            arguments = Swap.swapped(arguments);
        }
    }

    /** Woven in instead of the method. */
    public static final class Nothing {

        private Nothing() {}

        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter() {
            return Swap.isHere();
        }
    }
}
