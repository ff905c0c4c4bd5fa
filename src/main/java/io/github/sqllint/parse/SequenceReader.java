package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.AlterSequence;
import io.github.sqllint.operation.ObjectOperation.CreateSequence;
import io.github.sqllint.operation.ObjectOperation.OwnedBy;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sequences and their options, which identity columns have too. */
final class SequenceReader {
  private SequenceReader() {}

  /**
   * Options of a sequence.
   *
   * @param text in lower case without the words that change nothing, in alphabetic order
   */
  record Options(String text, Optional<OwnedBy> ownedBy) {}

  /** Takes CREATE SEQUENCE from behind SEQUENCE. */
  static Operation create(Tokens tokens, boolean temporary) {
    boolean ifNotExists = tokens.accept("if", "not", "exists");
    ObjectName name = NameReader.relation(tokens);
    Options options = options(tokens);
    return new CreateSequence(name, ifNotExists, temporary, options.text(), options.ownedBy());
  }

  /** Takes the options of ALTER SEQUENCE. */
  static Operation alter(Tokens tokens, ObjectName name) {
    if (tokens.isDone()) {
      throw tokens.expected("An option");
    }
    Options options = options(tokens);
    String owned = options.ownedBy().map(by -> " OWNED BY " + by).orElse("");
    String action = options.text().toUpperCase(Locale.ROOT) + owned;
    return new AlterSequence(name, action.strip(), options.ownedBy());
  }

  /** Takes all options there are. */
  static Options options(Tokens tokens) {
    List<String> texts = new ArrayList<>();
    Optional<OwnedBy> ownedBy = Optional.empty();
    while (!tokens.isDone()) {
      if (!tokens.accept("owned", "by")) {
        texts.add(option(tokens));
      } else if (tokens.accept("none")) {
        texts.add("owned by none");
      } else {
        NameReader.ColumnName column = NameReader.columnOfTable(tokens);
        ownedBy = Optional.of(new OwnedBy(column.table(), column.column()));
      }
    }
    Collections.sort(texts);
    return new Options(String.join(" ", texts), ownedBy);
  }

  /** Takes one option other than OWNED BY. */
  static String option(Tokens tokens) {
    if (tokens.accept("as")) {
      return "as " + TypeReader.read(tokens);
    }
    if (tokens.accept("sequence", "name")) {
      return "sequence name " + NameReader.relation(tokens);
    }
    String no = tokens.accept("no") ? "no " : "";
    String word = tokens.keyword();
    return switch (no + word) {
      case "cycle", "logged", "unlogged", "no cycle", "no maxvalue", "no minvalue" -> no + word;
      case "cache", "maxvalue", "minvalue" -> word + number(tokens);
      case "increment" -> {
        tokens.accept("by");
        yield word + number(tokens);
      }
      case "start" -> {
        tokens.accept("with");
        yield word + number(tokens);
      }
      case "restart" -> tokens.accept("with") || isNumber(tokens) ? word + number(tokens) : word;
      default -> throw new NotUnderstood("“" + no + word + "” is no option of a sequence.");
    };
  }

  private static boolean isNumber(Tokens tokens) {
    Token token = tokens.peek();
    return token.kind() == Kind.NUMBER
        || token.kind() == Kind.PLACEHOLDER
        || token.isSymbol("-")
        || token.isSymbol("+");
  }

  private static String number(Tokens tokens) {
    boolean negative = tokens.acceptSymbol("-");
    if (!negative) {
      tokens.acceptSymbol("+");
    }
    if (!isNumber(tokens)) {
      throw tokens.expected("A number");
    }
    return (negative ? " -" : " ") + tokens.next().text();
  }
}
