package io.github.sqllint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.sqllint.impact.Effect;
import io.github.sqllint.impact.Failure;
import io.github.sqllint.impact.Impact;
import io.github.sqllint.impact.LockWindow;
import io.github.sqllint.impact.StatementImpact;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.source.Statement;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What each statement locks, scans and rewrites. */
public final class LocksReport {
  private LocksReport() {}

  /**
   * For programs; its members are a contract, see {@code version}.
   *
   * <p>{@code scan} is what happens on a database that holds what the migrations put there; {@code
   * scanIfFilled} is also true for a table that only the application can have filled. {@code
   * blocksReads} and {@code blocksWrites} name the tables whose users wait until the transaction
   * ends; a statement that runs outside of transactions has let go of everything when it is over,
   * and {@code lock} tells who waits meanwhile. {@code assumed}: something is not known and was
   * taken at its worst.
   */
  public static void writeJson(List<StatementImpact> statements, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", 1);
      json.writeArrayFieldStart("statements");
      for (StatementImpact statement : statements) {
        statement(statement, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("windows");
      for (LockWindow window : LockWindow.of(statements)) {
        window(window, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void window(LockWindow window, JsonGenerator json) throws IOException {
    Statement since = window.since().statement().statement();
    json.writeStartObject();
    json.writeStringField("path", since.file().path());
    json.writeStringField("relation", window.relation().toString());
    json.writeStringField("lock", window.lock().toString());
    json.writeNumberField("sinceLine", since.position().line());
    json.writeNumberField("untilLine", window.until().statement().statement().position().line());
    json.writeArrayFieldStart("workLines");
    for (StatementImpact work : window.work()) {
      json.writeNumber(work.statement().statement().position().line());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void statement(StatementImpact entry, JsonGenerator json) throws IOException {
    Statement statement = entry.statement().statement();
    Impact impact = entry.impact();
    json.writeStartObject();
    json.writeStringField("path", statement.file().path());
    json.writeNumberField("line", statement.position().line());
    json.writeStringField("sql", statement.text());
    json.writeBooleanField("transactional", impact.transactional());
    json.writeBooleanField("assumed", impact.assumed());
    json.writeArrayFieldStart("effects");
    for (Effect effect : impact.effects()) {
      json.writeStartObject();
      json.writeStringField("relation", effect.relation().toString());
      json.writeStringField("lock", effect.lock().toString());
      json.writeBooleanField("rewrite", effect.rewrite());
      json.writeBooleanField("scan", effect.scan() && effect.filled());
      json.writeBooleanField("scanIfFilled", effect.scan());
      json.writeEndObject();
    }
    json.writeEndArray();
    boolean lasts = impact.transactional();
    names("blocksReads", lasts ? impact.blocksReads() : Set.of(), json);
    names("blocksWrites", lasts ? impact.blocksWrites() : Set.of(), json);
    strings("builtIndexes", impact.builtIndexes(), json);
    json.writeFieldName("fails");
    if (impact.failure().isPresent()) {
      failure(impact.failure().get(), json);
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private static void failure(Failure failure, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("sqlstate", failure.sqlstate());
    json.writeBooleanField("certain", failure.certain());
    json.writeStringField("reason", failure.reason());
    json.writeEndObject();
  }

  private static void names(String member, Collection<ObjectName> names, JsonGenerator json)
      throws IOException {
    strings(member, names.stream().map(ObjectName::toString).toList(), json);
  }

  private static void strings(String member, Collection<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(member);
    for (String value : values.stream().sorted().toList()) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** For people. */
  public static void writeText(List<StatementImpact> statements, Style style, Writer out)
      throws IOException {
    LocksText.write(statements, style, out);
  }
}
