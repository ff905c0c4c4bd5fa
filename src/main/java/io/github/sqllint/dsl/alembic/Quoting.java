package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.Digest;
import io.github.sqllint.dsl.alembic.Value.None;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names as SQLAlchemy writes them for PostgreSQL: quoted only where they must be. */
final class Quoting {
  /** SQLAlchemy 1.4, {@code dialects/postgresql/base.py}. */
  private static final Set<String> RESERVED =
      Set.of(
          ("all analyse analyze and any array as asc asymmetric authorization between binary both"
                  + " case cast check collate column constraint create cross current_catalog"
                  + " current_date current_role current_schema current_time current_timestamp"
                  + " current_user default deferrable desc distinct do else end except false fetch"
                  + " for foreign freeze from full grant group having ilike in initially inner"
                  + " intersect into is isnull join leading left like limit localtime"
                  + " localtimestamp natural new not notnull null of off offset old on only or"
                  + " order outer over overlaps placing primary references returning right select"
                  + " session_user similar some symmetric table then to trailing true union unique"
                  + " user using variadic verbose when where window with")
              .split(" "));

  /** How many characters a name in PostgreSQL has at most. */
  private static final int LONGEST = 63;

  private Quoting() {}

  static String quote(String name) {
    boolean plain =
        !RESERVED.contains(name.toLowerCase(Locale.ROOT))
            && name.matches("[A-Za-z_][A-Za-z0-9_$]*")
            && name.equals(name.toLowerCase(Locale.ROOT));
    return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A name that may say itself whether it is quoted. */
  static String of(Value value) {
    if (Sql.name(value).equals("quoted_name")) {
      Arguments arguments = Sql.arguments(value);
      String name = Values.text(arguments.need(0, "value")).text();
      Optional<Boolean> quoted = arguments.given(1, "quote").flatMap(Values::isTrue);
      return quoted.isEmpty() ? quote(name) : quoted.get() ? '"' + name + '"' : name;
    }
    return quote(plain(value));
  }

  /** A name without quotes. */
  static String plain(Value value) {
    String made = Sql.name(value);
    return made.equals("quoted_name") || made.equals("conv")
        ? Values.text(Sql.arguments(value).need(0, "value")).text()
        : Values.text(value).text();
  }

  /**
   * The name of an index or constraint: {@code op.f()}, {@code conv()} and naming conventions
   * shorten one that PostgreSQL has no room for, any other is refused then.
   */
  static String object(Value name) {
    String plain = plain(name);
    if (plain.length() <= LONGEST) {
      return of(name);
    }
    if (!Sql.name(name).equals("conv")) {
      throw new NotKnown("its name has more than 63 characters, which SQLAlchemy refuses");
    }
    return quote(shortened(plain));
  }

  /** What SQLAlchemy makes of a name of its own that is too long. */
  static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    String sum = Digest.hex("MD5", name);
    return name.substring(0, LONGEST - 8) + "_" + sum.substring(sum.length() - 4);
  }

  /** A name in a schema, or in none where the schema is absent. */
  static String in(Optional<Value> schema, String quoted) {
    return schema
        .filter(value -> !(value instanceof None))
        .filter(value -> !Values.isTrue(value).equals(Optional.of(false)))
        .map(value -> dotted(value) + "." + quoted)
        .orElse(quoted);
  }

  private static String dotted(Value schema) {
    if (Sql.name(schema).equals("quoted_name")) {
      return of(schema);
    }
    StringBuilder quoted = new StringBuilder();
    for (String part : plain(schema).split("\\.")) {
      quoted.append(quoted.length() == 0 ? "" : ".").append(quote(part));
    }
    return quoted.toString();
  }

  /** A table by its name and schema. */
  static String table(Value name, Optional<Value> schema) {
    return in(schema, of(name));
  }
}
