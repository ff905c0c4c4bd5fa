package io.github.sqllint.source;

import java.util.List;

/**
 * The part of a file that takes the schema one step in one direction.
 *
 * @param version what orders and pairs scripts, as written in the name; empty for a repeatable
 *     script
 * @param name the migration's name for people and for pairing an up script with its down script,
 *     such as {@code 000002_change} or {@code V3__users}
 * @param regions where its statements stand in the file, in order; a whole file is one region
 */
public record Script(
    SourceFile file,
    String version,
    String name,
    Direction direction,
    TransactionMode transaction,
    List<Span> regions) {
  public Script {
    regions = List.copyOf(regions);
  }

  /** The same script as it runs in another mode. */
  public Script in(TransactionMode mode) {
    return new Script(file, version, name, direction, mode, regions);
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
