package io.github.sqllint.schema;

/** What is known of a database's schema at one moment of its history; immutable. */
public final class Schema {
  private final ServerVersion server;

  private Schema(ServerVersion server) {
    this.server = server;
  }

  /** A schema of which nothing is known yet. */
  public static Schema unknown(ServerVersion server) {
    return new Schema(server);
  }

  public ServerVersion server() {
    return server;
  }
}
