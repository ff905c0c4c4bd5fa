package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.RubySyntaxException;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What migrations written for a test send, one line for each statement. */
final class Emitted {
  private Emitted() {}

  /** What the body of {@code up} sends in a migration of its own; the body begins on line 3. */
  static List<String> up(String body) throws RubySyntaxException {
    return lines(of("6.1", "def up\n" + body + "end").up());
  }

  /**
   * A migration.
   *
   * @param body of its class; it begins on line 2
   */
  static RailsReader.Migration of(String release, String body) throws RubySyntaxException {
    return read(text(release, body));
  }

  static String text(String release, String body) {
    return "class Some < ActiveRecord::Migration[" + release + "]\n" + body + "\nend\n";
  }

  static RailsReader.Migration read(String ruby) throws RubySyntaxException {
    return read(new RailsReader(Optional.empty(), List.of(), Project.none()), ruby);
  }

  static RailsReader.Migration read(RailsReader reader, String ruby) throws RubySyntaxException {
    return reader.read(new SourceFile("1_some.rb", ruby), "some", "1").orElseThrow();
  }

  /** The line of the call, and what it sends or why that is not known. */
  static List<String> lines(SourceFile sql) {
    EmittedSql emitted = sql.emitted().orElseThrow();
    List<String> lines = new ArrayList<>();
    for (EmittedSql.Piece piece : emitted.pieces()) {
      int line = emitted.host().position(piece.call().start()).line();
      String text =
          piece
              .gap()
              .map(reason -> (isRefused(piece) ? "error " : "gap ") + reason)
              .orElseGet(() -> mark(piece) + sql.text(piece.region()));
      lines.add(line + " " + text);
    }
    return lines;
  }

  private static boolean isRefused(EmittedSql.Piece piece) {
    return piece.outline().filter(known -> known == EmittedSql.Outline.REFUSED).isPresent();
  }

  private static String mark(EmittedSql.Piece piece) {
    return piece.assumption().isPresent() ? "assuming " : piece.conditional() ? "perhaps " : "";
  }
}
