package app.prongsai.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarbinaryJdbcType;

/** Axon's JPA engine with payloads as bytea, which is how it is run on PostgreSQL. */
final class JpaEngine implements Engine {

    static final String NAME = "Axon JPA, PostgreSQL";

    private final HikariDataSource pool = new HikariDataSource();
    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final JpaEventStorageEngine engine;

    JpaEngine(Postgres postgres) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(postgres.url());
        settings.setUsername("bench");
        settings.setMaximumPoolSize(20);
        settings.copyStateTo(pool);
        factory = new HibernatePersistenceConfiguration("bench")
                .managedClasses(DomainEventEntry.class, SnapshotEventEntry.class)
                .property("jakarta.persistence.nonJtaDataSource", pool)
                .property("hibernate.dialect", BytesAsBytea.class.getName())
                .property("hibernate.hbm2ddl.auto", "create")
                .createEntityManagerFactory();
        var serializer = AxonMongoEngine.serializer();
        try {
            engine = JpaEventStorageEngine.builder()
                    .entityManagerProvider(current::get)
                    .transactionManager(new PerThread())
                    .dataSource(pool)
                    .eventSerializer(serializer)
                    .snapshotSerializer(serializer)
                    .build();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void append(List<DomainEventMessage<?>> commit) {
        new PerThread().executeInTransaction(() -> engine.appendEvents(commit));
    }

    @Override
    public long load(String aggregate) {
        long events = 0;
        for (var stream = engine.readEvents(aggregate); stream.hasNext(); events++) {
            stream.next().getPayload();
        }
        return events;
    }

    @Override
    public long replay() {
        long end = System.nanoTime() + LONGEST_REPLAY_NANOS;
        try (var events = engine.readEvents(null, false)) {
            return events.takeWhile(event -> System.nanoTime() < end)
                    .peek(event -> event.getPayload())
                    .count();
        }
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }

    /** One entity manager per thread and transaction; a transaction inside another joins it. */
    private final class PerThread implements TransactionManager {

        @Override
        public Transaction startTransaction() {
            if (current.get() != null) {
                return new Transaction() {
                    @Override
                    public void commit() {}

                    @Override
                    public void rollback() {}
                };
            }
            EntityManager manager = factory.createEntityManager();
            manager.getTransaction().begin();
            current.set(manager);
            return new Transaction() {
                @Override
                public void commit() {
                    try {
                        manager.getTransaction().commit();
                    } finally {
                        end();
                    }
                }

                @Override
                public void rollback() {
                    try {
                        manager.getTransaction().rollback();
                    } finally {
                        end();
                    }
                }

                private void end() {
                    manager.close();
                    current.remove();
                }
            };
        }
    }

    /** Without this Hibernate keeps payloads as large objects. */
    public static final class BytesAsBytea extends PostgreSQLDialect {

        @Override
        protected String columnType(int type) {
            return type == SqlTypes.BLOB ? "bytea" : super.columnType(type);
        }

        @Override
        public void contributeTypes(TypeContributions contributions, ServiceRegistry registry) {
            super.contributeTypes(contributions, registry);
            contributions
                    .getTypeConfiguration()
                    .getJdbcTypeRegistry()
                    .addDescriptor(SqlTypes.BLOB, VarbinaryJdbcType.INSTANCE);
        }
    }
}
