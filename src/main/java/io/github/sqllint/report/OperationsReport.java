package io.github.sqllint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.sqllint.operation.DoBlock;
import io.github.sqllint.operation.Members;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How each statement was understood. */
public final class OperationsReport {
  /** What a clause may change that is filled in later, with what it is without a clause. */
  private static final Map<String, Object> UNSAID =
      Map.ofEntries(
          Map.entry("cascade", false),
          Map.entry("enforced", true),
          Map.entry("generated", false),
          Map.entry("hasDefault", false),
          Map.entry("hasUsing", false),
          Map.entry("identity", false),
          Map.entry("match", "simple"),
          Map.entry("notNull", false),
          Map.entry("notValid", false),
          Map.entry("nullsNotDistinct", false),
          Map.entry("onDelete", "no action"),
          Map.entry("onUpdate", "no action"),
          Map.entry("partial", false),
          Map.entry("values", false),
          Map.entry("withData", true));

  private OperationsReport() {}

  /** For programs; its members are a contract, see {@code version}. */
  public static void writeJson(Iterable<ReadScript> scripts, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", 1);
      json.writeArrayFieldStart("files");
      for (ReadScript script : scripts) {
        script(script, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  /** For people: a line per operation, and what was not understood among them. */
  public static void writeText(Iterable<ReadScript> scripts, Style style, Writer out)
      throws IOException {
    Cells cells = new Cells(style.unicode());
    for (ReadScript script : scripts) {
      out.append(style.bold(cells.shown(script.script().file().path())))
          .append(" (" + direction(script) + ")\n");
      for (ReadStatement statement : script.statements()) {
        text(statement.readings(), script.script().file(), "", style, out);
      }
    }
  }

  private static void script(ReadScript script, JsonGenerator json) throws IOException {
    SourceFile file = script.script().file();
    json.writeStartObject();
    json.writeStringField("path", file.path());
    json.writeStringField("direction", direction(script));
    json.writeArrayFieldStart("operations");
    List<Reading> unread = new ArrayList<>();
    for (ReadStatement statement : script.statements()) {
      List<Reading> inWith = statement.inWith();
      List<Reading> readings = statement.readings();
      operations(readings.subList(inWith.size(), readings.size()), inWith, Optional.of(file), json);
      unread.addAll(statement.unrecognised());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notAnalysed");
    for (Reading reading : unread) {
      json.writeStartObject();
      json.writeNumberField("line", line(reading, file));
      json.writeStringField("reason", ((Unrecognised) reading.operation()).reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * @param inWith the changes that the first of the readings makes by its WITH clause
   * @param file where they stand; empty for those inside of another one, which is equal to every
   *     other spelling of the same change but for its own line
   */
  private static void operations(
      List<Reading> readings, List<Reading> inWith, Optional<SourceFile> file, JsonGenerator json)
      throws IOException {
    List<Reading> inner = inWith;
    for (Reading reading : readings) {
      Operation operation = reading.operation();
      if (operation instanceof Unrecognised) {
        continue;
      }
      json.writeStartObject();
      if (file.isPresent()) {
        json.writeNumberField("line", line(reading, file.get()));
      }
      json.writeStringField("operation", operation.word());
      boolean open = ReadStatement.isOpen(reading.span(), readings);
      for (Map.Entry<String, Object> member : Members.of(operation).entrySet()) {
        if (!open || !member.getValue().equals(UNSAID.get(member.getKey()))) {
          json.writeFieldName(member.getKey());
          value(member.getValue(), json);
        }
      }
      if (operation instanceof DoBlock block) {
        nested("body", block.body(), json);
      } else if (!inner.isEmpty()) {
        nested("with", inner, json);
        inner = List.of();
      }
      json.writeEndObject();
    }
  }

  private static void nested(String member, List<Reading> readings, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(member);
    operations(readings, List.of(), Optional.empty(), json);
    json.writeEndArray();
  }

  private static void value(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Collection<?> values) {
      json.writeStartArray();
      for (Object one : values) {
        value(one, json);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> members) {
      json.writeStartObject();
      for (Map.Entry<?, ?> member : members.entrySet()) {
        json.writeFieldName(member.getKey().toString());
        value(member.getValue(), json);
      }
      json.writeEndObject();
    } else {
      json.writeString(value.toString());
    }
  }

  private static void text(
      List<Reading> readings, SourceFile file, String indent, Style style, Writer out)
      throws IOException {
    Cells cells = new Cells(style.unicode());
    for (Reading reading : readings) {
      Operation operation = reading.operation();
      out.append(style.frame(String.format(Locale.ROOT, "%5d ", line(reading, file))))
          .append(indent);
      if (operation instanceof Unrecognised unread) {
        out.append("not analysed: ").append(cells.shown(unread.reason())).append('\n');
        continue;
      }
      out.append(style.bold(operation.word()));
      for (Map.Entry<String, Object> member : Members.of(operation).entrySet()) {
        out.append(' ').append(member.getKey()).append('=');
        out.append(cells.shown(member.getValue().toString()));
      }
      out.append('\n');
      if (operation instanceof DoBlock block) {
        text(block.body(), file, indent + "  ", style, out);
      }
    }
  }

  private static int line(Reading reading, SourceFile file) {
    return file.callPosition(reading.span().start()).line();
  }

  private static String direction(ReadScript script) {
    return script.script().direction().name().toLowerCase(Locale.ROOT);
  }
}
