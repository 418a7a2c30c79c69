package app.prongsai.eventstore;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;

/** A database whose inserts go through the hands of a test; everything else is the real thing. */
final class TroubledDatabase {

    /** What becomes of an insert. */
    interface Trouble {

        /** @param documents how many are to be inserted; {@code insert} does it and may be run more than once */
        void insert(int documents, Runnable insert);
    }

    volatile Trouble trouble = (documents, insert) -> insert.run();

    MongoDatabase around(MongoDatabase database) {
        return wrap(MongoDatabase.class, database, false);
    }

    @SuppressWarnings("unchecked")
    private <T> T wrap(Class<T> type, T target, boolean inserts) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (inserts && method.getName().startsWith("insert")) {
                int documents = method.getName().equals("insertMany") ? ((List<?>) arguments[0]).size() : 1;
                Object[] answer = new Object[1];
                trouble.insert(documents, () -> answer[0] = call(method, target, arguments));
                return answer[0];
            }
            Object answer = call(method, target, arguments);
            return answer instanceof MongoCollection<?> collection
                    ? wrap(MongoCollection.class, collection, true)
                    : answer;
        });
    }

    private static Object call(Method method, Object target, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw (Error) Objects.requireNonNull(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
