package io.github.sqllint.parse;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.TypeNames;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Types in the normal form of {@link ColumnType}.
 *
 * <p>What the server takes for the same type reads as the same: {@code char} is {@code char(1)},
 * {@code numeric(9,0)} is {@code numeric(9)}, {@code float(30)} is {@code double precision}, {@code
 * pg_catalog.int4} is {@code integer}.
 */
final class TypeReader {
  private static final String[] INTERVAL_FIELDS = {
    "year", "month", "day", "hour", "minute", "second"
  };

  /** The most digits of a {@code float(n)} that is a {@code real} (manual, 8.1.3). */
  private static final int REAL_DIGITS = 24;

  private final Tokens tokens;
  private Optional<String> schema = Optional.empty();
  private String name = "";
  private List<String> modifiers = List.of();

  private TypeReader(Tokens tokens) {
    this.tokens = tokens;
  }

  static ColumnType read(Tokens tokens) {
    return new TypeReader(tokens).read();
  }

  private ColumnType read() {
    boolean plain = tokens.peek().kind() == Kind.WORD && !tokens.peek(1).isSymbol(".");
    if (!plain || !builtIn()) {
      generic(plain);
    }
    int dimensions = 0;
    if (tokens.accept("array")) {
      dimensions = 1;
      if (tokens.isSymbol("[")) {
        tokens.skipBrackets();
      }
    }
    while (tokens.isSymbol("[")) {
      tokens.skipBrackets();
      dimensions++;
    }
    return new ColumnType(schema, name, modifiers, dimensions);
  }

  /** The types that the grammar spells with several words, or with rules of their own. */
  private boolean builtIn() {
    if (tokens.accept("double", "precision")) {
      name = "double precision";
    } else if (tokens.is("national", "character") || tokens.is("national", "char")) {
      tokens.keyword();
      character();
    } else if (tokens.is("character") || tokens.is("char") || tokens.is("nchar")) {
      character();
    } else if (tokens.accept("bit")) {
      name = tokens.accept("varying") ? "varbit" : "bit";
      modifiers = modifiers();
      oneByDefault("bit");
    } else if (tokens.is("timestamp") || tokens.is("time")) {
      time();
    } else if (tokens.accept("interval")) {
      interval();
    } else if (tokens.accept("float")) {
      real();
    } else {
      return false;
    }
    return true;
  }

  private void character() {
    tokens.keyword();
    name = tokens.accept("varying") ? "varchar" : "char";
    modifiers = modifiers();
    oneByDefault("char");
  }

  private void oneByDefault(String type) {
    if (name.equals(type) && modifiers.isEmpty()) {
      modifiers = List.of("1");
    }
  }

  private void time() {
    name = tokens.keyword();
    modifiers = modifiers();
    if (tokens.accept("with", "time", "zone")) {
      name += "tz";
    } else {
      tokens.accept("without", "time", "zone");
    }
  }

  private void interval() {
    name = "interval" + intervalFields(tokens);
    modifiers = modifiers();
  }

  /** Takes what may follow INTERVAL or an interval's literal: {@code DAY TO SECOND}. */
  static String intervalFields(Tokens tokens) {
    String from = intervalField(tokens);
    if (from.isEmpty() || !tokens.accept("to")) {
      return from;
    }
    return from + " to" + intervalField(tokens);
  }

  private static String intervalField(Tokens tokens) {
    for (String field : INTERVAL_FIELDS) {
      if (tokens.accept(field)) {
        return " " + field;
      }
    }
    return "";
  }

  private void real() {
    List<String> digits = modifiers();
    name =
        digits.size() == 1
                && digits.get(0).matches("\\d{1,2}")
                && Integer.parseInt(digits.get(0)) <= REAL_DIGITS
            ? "real"
            : "double precision";
  }

  private void generic(boolean plain) {
    int mark = tokens.mark();
    boolean quoted = tokens.peek().kind() == Kind.QUOTED_IDENTIFIER;
    NameChain chain = tokens.chain();
    List<String> parts = chain.parts();
    int last = parts.size() - 1;
    if (last > 2 || !chain.isFunction() || parts.get(last).equals("*")) {
      tokens.back(mark);
      throw tokens.expected("A type");
    }
    name = parts.get(last);
    schema = last == 0 ? Optional.empty() : Optional.of(parts.get(last - 1));
    if (tokens.isSymbol("%") && tokens.peek(1).is("type")) {
      typeOfColumn(parts);
      return;
    }
    schema = schema.filter(s -> !s.equals("pg_catalog"));
    modifiers = modifiers();
    if (schema.isEmpty()) {
      name = normal(plain, quoted);
    }
  }

  private String normal(boolean plain, boolean quoted) {
    if (name.equals("char") && !plain) {
      return "\"char\"";
    }
    if (name.equals("bpchar") && !modifiers.isEmpty()) {
      return "char";
    }
    String normal = plain && !quoted ? TypeNames.normal(name) : TypeNames.ofCatalogue(name);
    if (normal.equals("numeric") && modifiers.size() == 2 && modifiers.get(1).equals("0")) {
      modifiers = modifiers.subList(0, 1);
    }
    return normal;
  }

  /** {@code t.c%TYPE}, which only routines have. */
  private void typeOfColumn(List<String> parts) {
    tokens.next();
    tokens.expect("type");
    schema = Optional.empty();
    name = String.join(".", parts) + "%type";
  }

  private List<String> modifiers() {
    if (!tokens.isSymbol("(")) {
      return List.of();
    }
    Tokens inside = tokens.group();
    List<String> found = new ArrayList<>();
    do {
      StringBuilder modifier = new StringBuilder();
      inside.item().rest().forEach(token -> modifier.append(TokenText.normal(token)));
      if (modifier.isEmpty()) {
        throw inside.expected("A length");
      }
      found.add(modifier.toString());
    } while (inside.acceptSymbol(","));
    return found;
  }
}
