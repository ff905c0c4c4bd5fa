package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through the tokens of an expression in normal form. */
final class NormalTokens {
  private final List<String> tokens;
  private int at;

  NormalTokens(List<String> tokens) {
    this.tokens = tokens;
  }

  /** What is read has no place in what reads it. */
  static final class NotRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRead() {
      super(null, null, false, false);
    }
  }

  boolean isDone() {
    return at >= tokens.size();
  }

  /** The next one; empty at the end. */
  String peek() {
    return isDone() ? "" : tokens.get(at);
  }

  boolean is(String token) {
    return peek().equals(token);
  }

  boolean isFollowedBy(String token) {
    return at + 1 < tokens.size() && tokens.get(at + 1).equals(token);
  }

  String next() {
    if (isDone()) {
      throw new NotRead();
    }
    return tokens.get(at++);
  }

  void back() {
    at--;
  }

  boolean accept(String token) {
    boolean found = is(token);
    at += found ? 1 : 0;
    return found;
  }

  void expect(String token) {
    if (!accept(token)) {
      throw new NotRead();
    }
  }

  /** Goes behind the parenthesis that closes the one before. */
  void skip() {
    int depth = 1;
    while (depth > 0) {
      String token = next();
      depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
    }
  }

  /** Takes words with dots between them. */
  List<String> name() {
    List<String> parts = new ArrayList<>();
    do {
      parts.add(next());
    } while (accept("."));
    return parts;
  }

  ColumnType type() {
    List<String> parts = name();
    String word = parts.get(parts.size() - 1);
    Optional<String> schema =
        Optional.of(parts.get(0)).filter(s -> parts.size() > 1 && !s.equals("pg_catalog"));
    String name = twoWords(word);
    List<String> modifiers = new ArrayList<>();
    if (accept("(")) {
      do {
        modifiers.add(next());
      } while (accept(","));
      expect(")");
    }
    if (accept("with") || accept("without")) {
      boolean zoned = tokens.get(at - 1).equals("with");
      expect("time");
      expect("zone");
      name = zoned ? name + "tz" : name;
    }
    int dimensions = 0;
    while (is("[") && isFollowedBy("]")) {
      at += 2;
      dimensions++;
    }
    return new ColumnType(schema, name, modifiers, dimensions);
  }

  private String twoWords(String word) {
    return switch (word) {
      case "double" -> accept("precision") ? "double precision" : word;
      case "character" -> accept("varying") ? "varchar" : "char";
      case "bit" -> accept("varying") ? "varbit" : "bit";
      default -> TypeNames.normal(word);
    };
  }
}
