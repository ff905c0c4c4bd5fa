package io.github.sqllint.server;

import io.github.sqllint.schema.ServerVersion;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A real PostgreSQL server of one major, started when it is first asked for and stopped with the
 * virtual machine.
 *
 * <p>The binaries are the artifacts that the build puts into {@code target/servers}. They run as
 * the user who runs the tests; for root, who may not run a server, in a user namespace of its own.
 * From 15 on there is a tablespace {@code fast}.
 */
public final class Server {
  private static final Map<Integer, Server> STARTED = new ConcurrentHashMap<>();
  private static final Path BINARIES = Path.of("target", "servers");

  private final int major;
  private final EmbeddedPostgres process;
  private final AtomicInteger databases = new AtomicInteger();
  private final Queue<Database> emptiedDatabases = new ConcurrentLinkedQueue<>();

  private Server(int major, EmbeddedPostgres process) {
    this.major = major;
    this.process = process;
  }

  /** The majors that this run asks, oldest first: the system property {@code servers}. */
  public static List<Integer> majors() {
    return Stream.of(System.getProperty("servers", "15,18").split(","))
        .map(major -> Integer.valueOf(major.strip()))
        .toList();
  }

  /** Those of them that PostgreSQL still supports; what is older is asked for locks alone. */
  public static List<Integer> supported() {
    return majors().stream()
        .filter(major -> major >= ServerVersion.OLDEST_SUPPORTED.major())
        .toList();
  }

  public static Server of(int major) {
    return STARTED.computeIfAbsent(major, Server::start);
  }

  public int major() {
    return major;
  }

  /**
   * A database with nothing in it, in which one test cannot disturb another.
   *
   * <p>One that is done with serves again: making one, and the first sessions in it, takes far
   * longer than emptying it.
   */
  public Database emptyDatabase() throws SQLException {
    Database emptied = emptiedDatabases.poll();
    return emptied == null ? newDatabase() : emptied;
  }

  private Database newDatabase() throws SQLException {
    String name = "d" + databases.incrementAndGet();
    // Four times as fast as through the log, which is the way from PostgreSQL 15 on.
    String strategy = major >= 15 ? " STRATEGY = file_copy" : "";
    try (Connection connection = process.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + strategy);
    }
    return new Database(name);
  }

  /**
   * A database of this server; when closed it is emptied.
   *
   * <p>Its sessions serve again too, with what they know of the catalogues. What {@code ALTER
   * DATABASE} or {@code ALTER ROLE} sets for new sessions is therefore not seen here.
   */
  public final class Database implements AutoCloseable {
    /** {@code DISCARD ALL} as the manual spells it out, without what the driver has prepared. */
    private static final String AS_IF_NEW =
        """
        ROLLBACK; CLOSE ALL; SET SESSION AUTHORIZATION DEFAULT; RESET ALL; UNLISTEN *;
        SELECT pg_advisory_unlock_all(); DISCARD TEMP; DISCARD SEQUENCES
        """;

    /** What no schema holds, so that dropping all schemas may leave it. */
    private static final String TRACES =
        """
        SELECT count(*) FROM (
          SELECT FROM pg_event_trigger UNION ALL SELECT FROM pg_publication
          UNION ALL SELECT FROM pg_foreign_data_wrapper UNION ALL SELECT FROM pg_default_acl
          UNION ALL SELECT FROM pg_largeobject_metadata
          UNION ALL SELECT FROM pg_cast WHERE oid >= 16384
          UNION ALL SELECT FROM pg_am WHERE oid >= 16384
          UNION ALL SELECT FROM pg_language WHERE oid >= 16384 OR lanacl IS NOT NULL
          UNION ALL SELECT FROM pg_proc WHERE oid >= 16384
          UNION ALL SELECT FROM pg_type WHERE oid >= 16384
          UNION ALL SELECT FROM pg_operator WHERE oid >= 16384
          UNION ALL SELECT FROM pg_description WHERE objoid >= 16384
          UNION ALL SELECT FROM pg_database d WHERE datname = current_database()
            AND (datacl IS NOT NULL
              OR EXISTS (SELECT FROM pg_db_role_setting WHERE setdatabase = d.oid))
        ) left_behind
        """;

    private final String name;
    private final PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    private final Deque<PooledConnection> sessions = new ConcurrentLinkedDeque<>();

    private Database(String name) {
      this.name = name;
      source.setUrl(process.getJdbcUrl("postgres", name));
    }

    public String name() {
      return name;
    }

    /** A session as if new. */
    public Connection connect() throws SQLException {
      PooledConnection session = sessions.poll();
      if (session == null) {
        session = source.getPooledConnection();
        session.addConnectionEventListener(new Returns());
      }
      return session.getConnection();
    }

    /** Takes a session back as soon as a test has closed it. */
    private final class Returns implements ConnectionEventListener {
      @Override
      public void connectionClosed(ConnectionEvent closed) {
        PooledConnection session = (PooledConnection) closed.getSource();
        try (Statement statement = session.getConnection().createStatement()) {
          statement.execute(AS_IF_NEW);
          sessions.push(session);
        } catch (SQLException broken) {
          close(session);
        }
      }

      /** An internal error of the server need not end the session; closing it will tell. */
      @Override
      public void connectionErrorOccurred(ConnectionEvent error) {}

      private static void close(PooledConnection session) {
        try {
          session.close();
        } catch (SQLException e) {
          // The server has ended it already.
        }
      }
    }

    @Override
    public void close() throws SQLException {
      if (isEmptied()) {
        emptiedDatabases.add(this);
      } else {
        drop();
      }
    }

    /** Whether it is as if new after all that was made in it has been dropped. */
    private boolean isEmptied() {
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                + name
                + "' AND state <> 'idle' AND pid <> pg_backend_pid()");
        statement.execute(
            """
            DO $$
            DECLARE one text;
            BEGIN
              FOR one IN SELECT quote_ident(extname) FROM pg_extension WHERE extname <> 'plpgsql' LOOP
                EXECUTE 'DROP EXTENSION ' || one || ' CASCADE';
              END LOOP;
              FOR one IN SELECT quote_ident(nspname) FROM pg_namespace
                  WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
                EXECUTE 'DROP SCHEMA ' || one || ' CASCADE';
              END LOOP;
            END $$;
            """
                + (major >= 15
                    ? "CREATE SCHEMA public AUTHORIZATION pg_database_owner;"
                        + "GRANT USAGE ON SCHEMA public TO PUBLIC"
                    : "CREATE SCHEMA public; GRANT USAGE, CREATE ON SCHEMA public TO PUBLIC"));
        try (ResultSet traces = statement.executeQuery(TRACES)) {
          return traces.next() && traces.getInt(1) == 0;
        }
      } catch (SQLException e) {
        // An event trigger may forbid it, or the database is gone.
        return false;
      }
    }

    private void drop() throws SQLException {
      for (PooledConnection session : sessions) {
        session.close();
      }
      try (Connection connection = process.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                + name
                + "'");
        statement.execute("DROP DATABASE IF EXISTS " + name);
      }
    }
  }

  private static Server start(int major) {
    Path artifact = BINARIES.resolve(major + ".jar");
    if (!Files.exists(artifact)) {
      throw new IllegalStateException(
          artifact + " is missing: run mvn process-test-resources, with -Pall-servers for all");
    }
    try {
      EmbeddedPostgres process =
          EmbeddedPostgres.builder()
              .setPgBinaryResolver((system, machine) -> archive(artifact))
              // Statistics and plans must not change behind a test's back.
              .setServerConfig("autovacuum", "off")
              .setServerConfig("fsync", "off")
              .setServerConfig("max_prepared_transactions", "2")
              .setServerConfig("timezone", "UTC")
              .start();
      if (major >= 15) {
        try (Connection connection = process.getPostgresDatabase().getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute("SET allow_in_place_tablespaces = on");
          statement.execute("CREATE TABLESPACE fast LOCATION ''");
        }
      }
      return new Server(major, process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream archive(Path artifact) throws IOException {
    java.net.URI uri = java.net.URI.create("jar:" + artifact.toUri());
    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
        Stream<Path> entries = Files.list(jar.getPath("/"))) {
      Path archive =
          entries
              .filter(entry -> entry.toString().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException(artifact + " holds no server"));
      return new ByteArrayInputStream(Files.readAllBytes(archive));
    }
  }
}
