package io.github.sqllint.reversal;

import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.schema.SchemaHistory;
import io.github.sqllint.schema.ServerVersion;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A case of {@code pairs.sql}: an up and a down script with what came before and the verdict. */
record Pair(String name, String verdict, String history, String up, String down) {

  static List<Pair> all() {
    List<Pair> pairs = new ArrayList<>();
    for (String text : ("\n" + resource()).split("\n-- pair: ")) {
      if (!text.isBlank()) {
        pairs.add(of(text));
      }
    }
    return pairs;
  }

  private static Pair of(String text) {
    int lineEnd = text.indexOf('\n');
    String title = text.substring(0, lineEnd);
    int colon = title.lastIndexOf(": ");
    int history = text.indexOf("-- history\n");
    int up = text.indexOf("\n-- up\n");
    int down = text.indexOf("\n-- down\n");
    return new Pair(
        title.substring(0, colon),
        title.substring(colon + 2),
        text.substring(history + "-- history\n".length(), up),
        text.substring(up + "\n-- up\n".length(), down),
        text.substring(down + "\n-- down\n".length()));
  }

  Reversal judged(ServerVersion server) {
    List<ReadScript> scripts =
        List.of(
            read("000001_history.up.sql", "000001", Direction.UP, history),
            read("000002_change.up.sql", "000002", Direction.UP, up),
            read("000002_change.down.sql", "000002", Direction.DOWN, down));
    return Reversal.all(SchemaHistory.of(scripts, server)).get(1);
  }

  private static ReadScript read(String path, String version, Direction direction, String text) {
    SourceFile file = new SourceFile(path, text);
    return ScriptReader.read(
        Script.whole(file, version, version, direction, TransactionMode.PER_STRING));
  }

  private static String resource() {
    try (InputStream in = Pair.class.getResourceAsStream("pairs.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
