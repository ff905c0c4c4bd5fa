package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.RubySyntaxException;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Migrations, and in one text what is sent for them. */
final class Recording {
  static final Path FOLDER = Path.of("src/test/resources/io/github/sqllint/dsl/rails");

  private Recording() {}

  static List<Path> migrations() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d.*\\.rb"))
          .sorted()
          .toList();
    }
  }

  /** A text like that which {@code record.rb} prints, of what this program makes of migrations. */
  static String ours(List<Path> files) throws IOException, RubySyntaxException {
    List<String> lines = new ArrayList<>();
    SourceFile base = new SourceFile("structure.sql", Files.readString(FOLDER.resolve("base.sql")));
    for (Path file : files) {
      String name = file.getFileName().toString();
      lines.add("-- file: " + name);
      SourceFile source = new SourceFile(name, Files.readString(file));
      String stem = name.replaceAll("^\\d+_|\\.rb$", "");
      RailsReader.Migration migration =
          new RailsReader(Optional.of(StructureDump.of(base)), List.of(), Project.none())
              .read(source, stem, "1")
              .orElseThrow();
      add("up", Optional.of(migration.up()), lines);
      add("down", migration.down(), lines);
    }
    return String.join("\n", lines) + "\n";
  }

  private static void add(String direction, Optional<SourceFile> sql, List<String> lines) {
    if (sql.isEmpty()) {
      lines.add("-- " + direction + ", irreversible");
      return;
    }
    EmittedSql emitted = sql.get().emitted().orElseThrow();
    for (EmittedSql.Piece piece : emitted.pieces()) {
      String text = sql.get().text(piece.region()).strip();
      String shown = piece.gap().map(reason -> "-- " + reason).orElse(text);
      if (!shown.equals("BEGIN") && !shown.equals("COMMIT")) {
        int line = emitted.host().position(piece.call().start()).line();
        lines.add("-- " + direction + ", line " + line);
        lines.add(shown.endsWith(";") ? shown.substring(0, shown.length() - 1).strip() : shown);
      }
    }
  }

  /**
   * A recording without differences that mean nothing: white space, and what was sent before Rails
   * noticed that it cannot take the rest back.
   */
  static String plain(String recording) {
    return recording
        .replaceAll("(?m)^-- down, line(?:(?!^-- file).|\\R)*?(?=^-- down, irreversible)", "")
        .replaceAll("[ \\t]+", " ")
        .replaceAll("\\s*\\R\\s*", "\n");
  }
}
