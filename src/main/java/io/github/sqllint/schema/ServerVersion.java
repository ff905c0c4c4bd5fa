package io.github.sqllint.schema;

/**
 * A PostgreSQL major release.
 *
 * @param major from 10 to 18
 */
public record ServerVersion(int major) implements Comparable<ServerVersion> {
  public static final int FIRST = 10;
  public static final int LAST = 18;

  /** The oldest major that the PostgreSQL project still mends (14 ended on 2026-11-12). */
  public static final ServerVersion OLDEST_SUPPORTED = new ServerVersion(15);

  public ServerVersion {
    if (major < FIRST || major > LAST) {
      throw new IllegalArgumentException("PostgreSQL " + major + " is not between 10 and 18");
    }
  }

  /** Whether it is this major or a newer one. */
  public boolean since(int other) {
    return major >= other;
  }

  @Override
  public int compareTo(ServerVersion other) {
    return Integer.compare(major, other.major);
  }
}
