package io.github.sqllint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of a file that takes the schema one step in one direction.
 *
 * @param version what orders and pairs scripts, as written in the name; empty for a repeatable
 *     script
 * @param name the migration's name for people and for pairing an up script with its down script,
 *     such as {@code 000002_change} or {@code V3__users}
 * @param regions where its statements stand in the file, in order; a whole file is one region
 * @param inclusions the lines in whose place psql runs other files, in order; those of these files
 *     are their own scripts'
 */
public record Script(
    SourceFile file,
    String version,
    String name,
    Direction direction,
    TransactionMode transaction,
    List<Span> regions,
    List<Inclusion> inclusions) {
  /** How many digits a date with its time has. */
  private static final int TIMESTAMP = 14;

  public Script {
    regions = List.copyOf(regions);
    inclusions = List.copyOf(inclusions);
  }

  // Written out: a usual run calls it, see StartUpTest.
  @Override
  public boolean equals(Object other) {
    return other instanceof Script that
        && file.equals(that.file)
        && direction == that.direction
        && transaction == that.transaction
        && name.equals(that.name)
        && version.equals(that.version)
        && regions.equals(that.regions)
        && inclusions.equals(that.inclusions);
  }

  @Override
  public int hashCode() {
    return 31 * file.hashCode() + regions.hashCode();
  }

  /** A script that includes no other file. */
  public Script(
      SourceFile file,
      String version,
      String name,
      Direction direction,
      TransactionMode transaction,
      List<Span> regions) {
    this(file, version, name, direction, transaction, regions, List.of());
  }

  /** Whether the version has more to it than a second, so that other scripts may share that. */
  public boolean mayBePart() {
    return version.length() > TIMESTAMP;
  }

  /**
   * Whether this script and another are parts of one change that was cut into files, as Ory does:
   * their versions are one date and time with a running number behind it. Their down scripts undo
   * the change as a whole, not each its own up script.
   */
  public boolean isOfOneChangeWith(Script other) {
    return mayBePart()
        && version.length() == other.version.length()
        && !version.equals(other.version)
        && version.regionMatches(0, other.version, 0, TIMESTAMP)
        && version.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The same script as it runs in another mode. */
  public Script in(TransactionMode mode) {
    return new Script(file, version, name, direction, mode, regions, inclusions);
  }

  /** The same script with the files that it includes. */
  public Script including(List<Inclusion> found) {
    return new Script(file, version, name, direction, transaction, regions, found);
  }

  /** What psql runs in the place of a line; empty where that is no file. */
  public Optional<Inclusion> inclusion(Span line) {
    return inclusions.stream().filter(inclusion -> inclusion.line().equals(line)).findFirst();
  }

  /** This script and all that it includes, in the order in which they begin. */
  public List<Script> parts() {
    if (inclusions.isEmpty()) {
      return List.of(this);
    }
    List<Script> parts = new ArrayList<>();
    parts.add(this);
    inclusions.forEach(one -> one.included().ifPresent(script -> parts.addAll(script.parts())));
    return parts;
  }

  /** A whole file as one script. */
  public static Script whole(
      SourceFile file,
      String version,
      String name,
      Direction direction,
      TransactionMode transaction) {
    return new Script(
        file, version, name, direction, transaction, List.of(new Span(0, file.text().length())));
  }
}
