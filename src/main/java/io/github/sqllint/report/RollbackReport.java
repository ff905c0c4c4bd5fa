package io.github.sqllint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.sqllint.reversal.Difference;
import io.github.sqllint.reversal.LostData;
import io.github.sqllint.reversal.Reversal;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Whether each down script gives back the schema. */
public final class RollbackReport {
  private RollbackReport() {}

  /** For programs; its members are a contract, see {@code version}. */
  public static void writeJson(List<Reversal> reversals, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", 1);
      json.writeArrayFieldStart("migrations");
      for (Reversal reversal : reversals) {
        write(reversal, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void write(Reversal reversal, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("migration", reversal.up().script().name());
    json.writeStringField("up", reversal.up().script().file().path());
    json.writeStringField(
        "down", reversal.down().map(down -> down.script().file().path()).orElse(null));
    json.writeStringField("verdict", reversal.verdict().word());
    json.writeArrayFieldStart("differences");
    for (Difference difference : reversal.differences()) {
      json.writeStartObject();
      json.writeStringField("kind", difference.kind());
      json.writeStringField("name", difference.name());
      json.writeStringField("what", difference.what());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("lostData");
    for (LostData lost : LostData.of(reversal)) {
      json.writeString(lost.name());
    }
    json.writeEndArray();
    json.writeStringField("reason", reversal.reason().orElse(null));
    if (reversal.irreversible().isPresent()) {
      json.writeStringField("irreversible", reversal.irreversible().get());
    }
    json.writeEndObject();
  }

  /** For people: a line per migration, and what is left indented below it. */
  public static void writeText(List<Reversal> reversals, Style style, Writer out)
      throws IOException {
    Cells cells = new Cells(style.unicode());
    for (Reversal reversal : reversals) {
      out.append(style.bold(cells.shown(reversal.up().script().name())))
          .append(": ")
          .append(words(reversal))
          .append('\n');
      if (reversal.irreversible().isPresent()) {
        String declared = "declared irreversible: " + reversal.irreversible().get();
        out.append("    ").append(cells.shown(declared)).append('\n');
      }
      if (reversal.reason().isPresent()) {
        out.append("    ").append(cells.shown(reversal.reason().get())).append('\n');
      }
      for (Difference difference : reversal.differences()) {
        out.append("    ").append(cells.shown(difference.toString())).append('\n');
      }
      for (LostData lost : LostData.of(reversal)) {
        out.append("    ").append(cells.shown(lost.toString())).append('\n');
      }
    }
  }

  private static String words(Reversal reversal) {
    return switch (reversal.verdict()) {
      case REVERSES -> "reverses";
      case COLUMN_ORDER -> "reverses, with columns in another order";
      case DIFFERS -> "does not reverse";
      case FAILS -> "fails";
      case EMPTY -> "the down script does nothing";
      case MISSING -> "has no down script";
      case UNKNOWN -> "cannot be known";
    };
  }
}
