package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Conversion;
import io.github.sqllint.dsl.javascript.ListValue;
import io.github.sqllint.dsl.javascript.MapValue;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Sendable;
import io.github.sqllint.dsl.javascript.Text;
import io.github.sqllint.dsl.javascript.Thrown;
import io.github.sqllint.dsl.javascript.Unknown;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code knex.raw(…)}: SQL as it is written, with the values that stand for its marks. */
final class RawQuery implements Sendable, Conversion.Printed {
  private static final Pattern MARKS = Pattern.compile("\\\\?\\?\\??");
  private static final Pattern NAMED =
      Pattern.compile("\\\\?(:(\\w+):(?=::)|:(\\w+):(?!:)|:(\\w+))");

  private final Value text;
  private final Value bindings;
  private Sending sending;
  private final Span call;
  private String before = "";
  private String behind = "";

  RawQuery(Value text, Value bindings, Sending sending, Span call) {
    this.text = text;
    this.bindings = bindings;
    this.sending = sending;
    this.call = call;
  }

  static RawQuery made(String sql) {
    return new RawQuery(Text.made(sql), Nothing.UNDEFINED, null, null);
  }

  /**
   * The SQL with its values.
   *
   * @throws NotKnown where it depends on a value that is not known
   */
  HostText sql() {
    return sql(Sql::value);
  }

  /**
   * Checks a part of a statement whose values Knex numbers: a question mark of its own would get a
   * number as well, and the others wrong ones.
   *
   * @throws NotKnown if there is one in it
   */
  static void checkMarks(Value part) {
    if (part instanceof RawQuery raw) {
      raw.checkMarks();
    } else if (part instanceof ListValue list) {
      list.items().forEach(RawQuery::checkMarks);
    } else if (part instanceof MapValue map) {
      map.properties().values().forEach(RawQuery::checkMarks);
    }
  }

  private void checkMarks() {
    if (bindings != Nothing.UNDEFINED && !(bindings instanceof MapValue)) {
      checkMarks(bindings);
    } else if (text instanceof RawQuery) {
      checkMarks(text);
    } else if (Conversion.text(text) instanceof Text known && Sql.hasMark(known.toString())) {
      throw new NotKnown(
          "Knex takes the question mark in it for the place of a value that it is not given.");
    }
  }

  /** As {@link #sql()}, with a question mark for each value. */
  String marked() {
    return sql(value -> value instanceof RawQuery raw ? raw.marked() : "?").text();
  }

  private HostText sql(Function<Value, String> written) {
    if (text instanceof RawQuery inner) {
      return inner.sql(written);
    }
    if (!(Conversion.text(text) instanceof Text known)) {
      throw NotKnown.of(text);
    }
    HostText sql = bound(known.text(), written);
    return before.isEmpty() && behind.isEmpty()
        ? sql
        : HostText.made(before).plus(sql).plus(behind);
  }

  private HostText bound(HostText sql, Function<Value, String> written) {
    if (bindings == Nothing.UNDEFINED) {
      return sql;
    }
    if (bindings instanceof Unknown) {
      throw NotKnown.of(bindings);
    }
    if (bindings instanceof MapValue map) {
      return named(sql, map, written);
    }
    return positional(
        sql, bindings instanceof ListValue ? Args.items(bindings) : List.of(bindings), written);
  }

  private static HostText positional(
      HostText sql, List<Value> values, Function<Value, String> written) {
    Matcher matcher = MARKS.matcher(sql.text());
    HostText out = HostText.made("");
    int from = 0;
    int used = 0;
    while (matcher.find()) {
      if (matcher.group().equals("\\?")) {
        continue;
      }
      if (used >= values.size()) {
        throw Thrown.error("Expected " + values.size() + " bindings, saw more");
      }
      Value value = values.get(used++);
      if (value == Nothing.UNDEFINED) {
        throw Thrown.error("Undefined binding(s) detected when compiling RAW query");
      }
      checkMarks(value);
      String with = matcher.group().equals("??") ? Sql.names(value) : written.apply(value);
      out = out.plus(sql.substring(from, matcher.start())).plus(with);
      from = matcher.end();
    }
    if (used != values.size()) {
      throw Thrown.error("Expected " + values.size() + " bindings, saw " + used);
    }
    return out.plus(sql.substring(from, sql.length()));
  }

  private static HostText named(HostText sql, MapValue values, Function<Value, String> written) {
    Matcher matcher = NAMED.matcher(sql.text());
    HostText out = HostText.made("");
    int from = 0;
    while (matcher.find()) {
      String match = matcher.group();
      String name = matcher.group(2);
      name = name == null ? matcher.group(3) : name;
      boolean identifier = name != null;
      name = name == null ? matcher.group(4) : name;
      HostText with;
      if (match.startsWith("\\")) {
        with = sql.substring(matcher.start() + 1, matcher.end());
      } else if (values.property(name) == Nothing.UNDEFINED) {
        with = sql.substring(matcher.start(), matcher.end());
      } else {
        Value value = values.property(name);
        checkMarks(value);
        with = HostText.made(identifier ? Sql.names(value) : written.apply(value));
      }
      out = out.plus(sql.substring(from, matcher.start())).plus(with);
      from = matcher.end();
    }
    return out.plus(sql.substring(from, sql.length()));
  }

  private List<HostText> statements() {
    return bindings == Nothing.UNDEFINED ? PartlyKnown.statements(text) : List.of();
  }

  @Override
  public Value print() {
    try {
      return new Text(sql());
    } catch (NotKnown e) {
      return new Unknown(e.reason());
    }
  }

  @Override
  public boolean has(String method) {
    return Set.of(
            "wrap",
            "toString",
            "toQuery",
            "toSQL",
            "transacting",
            "connection",
            "debug",
            "timeout",
            "options",
            "on",
            "queryContext",
            "stream",
            "pipe",
            "as",
            "withSchema")
        .contains(method);
  }

  @Override
  public Value invoke(String method, List<Value> args, Span site, Run run) {
    switch (method) {
      case "toString", "toQuery" -> {
        return print();
      }
      case "toSQL" -> {
        return new Unknown("It is what toSQL answers.");
      }
      case "stream", "pipe" -> {
        return send(run);
      }
      case "transacting" -> {
        sending = Connection.sending(args, sending);
        return this;
      }
      case "wrap" -> {
        before = Args.string(Args.at(args, 0));
        behind = Args.string(Args.at(args, 1));
        return this;
      }
      default -> {
        return this;
      }
    }
  }

  @Override
  public Value send(Run run) {
    if (sending == null) {
      return Nothing.UNDEFINED;
    }
    try {
      boolean bare = bindings == Nothing.UNDEFINED && !(text instanceof RawQuery);
      sending.send(bare ? Sql.numbered(sql()) : sql(), call, run.isConditional());
    } catch (NotKnown e) {
      sending.gap(call, e.reason());
      for (HostText known : statements()) {
        sending.send(Sql.numbered(known), call, run.isConditional());
      }
    }
    return new Unknown(Sending.ANSWER);
  }
}
