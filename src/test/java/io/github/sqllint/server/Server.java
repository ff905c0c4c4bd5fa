package io.github.sqllint.server;

import io.github.sqllint.schema.ServerVersion;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

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

  /** A new database with its own name, in which one test cannot disturb another. */
  public Database newDatabase() throws SQLException {
    String name = "d" + databases.incrementAndGet();
    // Four times as fast as through the log, which is the way from PostgreSQL 15 on.
    String strategy = major >= 15 ? " STRATEGY = file_copy" : "";
    try (Connection connection = process.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + strategy);
    }
    return new Database(name);
  }

  /** A database of this server; it is dropped when closed, with all connections to it. */
  public final class Database implements AutoCloseable {
    private final String name;

    private Database(String name) {
      this.name = name;
    }

    public String name() {
      return name;
    }

    public Connection connect() throws SQLException {
      return process.getDatabase("postgres", name).getConnection();
    }

    /** Drops what was made in it, so that it is as if new. */
    public void clear() throws SQLException {
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                + name
                + "' AND pid <> pg_backend_pid()");
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
            CREATE SCHEMA public;
            GRANT USAGE, CREATE ON SCHEMA public TO PUBLIC;
            """);
      }
    }

    @Override
    public void close() throws SQLException {
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
    try (java.nio.file.FileSystem jar = java.nio.file.FileSystems.newFileSystem(uri, Map.of());
        Stream<Path> entries = Files.list(jar.getPath("/"))) {
      Path archive =
          entries
              .filter(entry -> entry.toString().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException(artifact + " holds no server"));
      return new java.io.ByteArrayInputStream(Files.readAllBytes(archive));
    }
  }
}
