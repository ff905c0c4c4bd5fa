package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a {@code MetaData(naming_convention=…)} names constraints that have no name, or whose name is
 * only a part of what the convention makes of it. A name in {@code op.f()} or {@code conv()} stays.
 */
public final class NamingConvention {
  private static final Pattern TOKEN = Pattern.compile("%\\((\\w+)\\)s");

  private static final Pattern NUMBERED =
      Pattern.compile("(referred_)?column_(\\d+)(_?N)?_(name|label|key)");

  private final Dictionary patterns;

  private NamingConvention(Dictionary patterns) {
    this.patterns = patterns;
  }

  /** The convention of a {@code MetaData}; empty where it has none. */
  static Optional<NamingConvention> of(Value metadata) {
    if (!Sql.name(metadata).equals("MetaData")) {
      return Optional.empty();
    }
    Optional<Value> given = Sql.arguments(metadata).given("naming_convention");
    return given.map(
        value -> {
          if (value instanceof Dictionary dictionary) {
            return new NamingConvention(dictionary);
          }
          throw Values.notKnown(value);
        });
  }

  /**
   * A constraint's parts that its name is made of.
   *
   * @param referred the table and columns of a foreign key's other side; empty for other kinds
   */
  record Named(
      String kind,
      Optional<String> schema,
      String table,
      List<String> columns,
      List<String> referred) {}

  /** The table whose constraints get names, without quotes. */
  record Owner(Optional<String> schema, String table) {
    static Owner of(Value table, Optional<Value> schema) {
      return new Owner(schema.map(Quoting::plain), Quoting.plain(table));
    }

    Named constraint(String kind, List<String> columns, List<String> referred) {
      return new Named(kind, schema, table, columns, referred);
    }
  }

  /** The name of a constraint; empty where it keeps the one it has, or has none. */
  Optional<Value> name(Optional<Value> given, Named constraint) {
    Optional<Value> pattern = patterns.at(Text.made(constraint.kind()));
    boolean none = given.filter(value -> !(value instanceof None)).isEmpty();
    if (pattern.isEmpty() || (!none && !(given.get() instanceof Text))) {
      return Optional.empty();
    }
    String text = Values.text(pattern.get()).text();
    boolean takesName = text.contains("%(constraint_name)s");
    if (none == takesName) {
      return Optional.empty();
    }
    Matcher matcher = TOKEN.matcher(text);
    StringBuilder name = new StringBuilder();
    while (matcher.find()) {
      String part =
          matcher.group(1).equals("constraint_name")
              ? given.get().toString()
              : token(matcher.group(1), constraint);
      matcher.appendReplacement(name, Matcher.quoteReplacement(part));
    }
    matcher.appendTail(name);
    return Optional.of(kept(name.toString()));
  }

  /** A name that no convention changes. */
  static Value kept(String name) {
    return new Made(new Symbol("sqlalchemy.conv"), Arguments.of(Text.made(name)), new Span(0, 0));
  }

  private String token(String token, Named constraint) {
    if (token.equals("table_name")) {
      return constraint.table();
    }
    if (token.equals("referred_table_name") && !constraint.referred().isEmpty()) {
      return constraint.referred().get(0);
    }
    Matcher matcher = NUMBERED.matcher(token);
    if (!matcher.matches()) {
      throw new NotKnown("its naming convention has `" + token + "`, which is not followed");
    }
    List<String> columns = constraint.columns();
    if (matcher.group(1) != null) {
      int size = constraint.referred().size();
      columns = constraint.referred().subList(Math.min(1, size), size);
    }
    String owner = constraint.schema().map(schema -> schema + "_").orElse("") + constraint.table();
    String before = matcher.group(4).equals("label") ? owner + "_" : "";
    List<String> named = columns.stream().map(column -> before + column).toList();
    if (matcher.group(3) != null) {
      return String.join(matcher.group(3).equals("_N") ? "_" : "", named);
    }
    int place = Integer.parseInt(matcher.group(2));
    if (place >= named.size()) {
      throw new NotKnown("its naming convention names a column that the constraint has not");
    }
    return named.get(place);
  }
}
