package io.github.sqllint.parse;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnDefinition.Generated;
import io.github.sqllint.operation.ColumnDefinition.Identity;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a column with what it carries, as CREATE TABLE, ADD COLUMN and composite types have it. */
final class ColumnReader {
  /** The type of a column that a parent or a composite type describes. */
  static final ColumnType INHERITED = ColumnType.of("");

  private final Tokens tokens;
  private final ObjectName table;
  private final String name;
  private final List<Reading> constraints = new ArrayList<>();
  private boolean notNull;
  private Optional<String> notNullName = Optional.empty();
  private Optional<Expression> defaultValue = Optional.empty();
  private Optional<Generated> generated = Optional.empty();
  private Optional<Identity> identity = Optional.empty();
  private Optional<String> collation = Optional.empty();
  private final Map<String, String> storage = new HashMap<>();

  private ColumnReader(Tokens tokens, ObjectName table) {
    this.tokens = tokens;
    this.table = table;
    this.name = NameReader.column(tokens);
  }

  /**
   * A column as it was read.
   *
   * @param constraints the operations that its constraints are, in the order of the text
   */
  record ReadColumn(ColumnDefinition definition, List<Reading> constraints) {}

  /** Takes a column with its type. */
  static ReadColumn withType(Tokens tokens, ObjectName table) {
    ColumnReader reader = new ColumnReader(tokens, table);
    ColumnType type = TypeReader.read(tokens);
    reader.storage();
    return reader.read(type);
  }

  /** Takes a column of a partition or a typed table, which has its type elsewhere. */
  static ReadColumn withoutType(Tokens tokens, ObjectName table) {
    ColumnReader reader = new ColumnReader(tokens, table);
    tokens.accept("with", "options");
    return reader.read(INHERITED);
  }

  private void storage() {
    for (String what : List.of("storage", "compression")) {
      String method = tokens.accept(what) ? tokens.keyword() : "default";
      if (!method.equals("default")) {
        storage.put(what, method);
      }
    }
    if (tokens.accept("options")) {
      tokens.group();
    }
  }

  private ReadColumn read(ColumnType type) {
    while (clause()) {
      continue;
    }
    return new ReadColumn(
        new ColumnDefinition(
            name,
            type,
            notNull,
            notNullName,
            defaultValue,
            generated,
            identity,
            collation,
            storage),
        List.copyOf(constraints));
  }

  private boolean clause() {
    int mark = tokens.mark();
    if (tokens.acceptClause()) {
      return true;
    }
    if (tokens.accept("collate")) {
      collation = Optional.of(NameReader.relation(tokens).toString());
      return true;
    }
    Optional<String> constraint =
        tokens.accept("constraint") ? Optional.of(NameReader.column(tokens)) : Optional.empty();
    if (ConstraintReader.isInlineNext(tokens)) {
      var operation = ConstraintReader.inline(tokens, table, constraint, name);
      constraints.add(new Reading(operation, tokens.span(mark), false));
      return true;
    }
    if (tokens.accept("not", "null")) {
      notNull = true;
      notNullName = constraint;
      ConstraintAttributes.read(tokens);
    } else if (tokens.accept("default")) {
      defaultValue = Optional.of(ExpressionExtent.restricted(tokens));
    } else if (tokens.accept("generated")) {
      generated();
    } else if (!tokens.accept("null")) {
      if (constraint.isPresent()) {
        throw tokens.expected("A constraint");
      }
      return false;
    }
    return true;
  }

  private void generated() {
    boolean always = always(tokens);
    tokens.expect("as");
    if (tokens.accept("identity")) {
      identity = Optional.of(identity(tokens, always));
      return;
    }
    Expression expression = ExpressionExtent.inParentheses(tokens);
    boolean stored = tokens.accept("stored");
    if (!stored) {
      tokens.accept("virtual");
    }
    generated = Optional.of(new Generated(expression, stored));
  }

  /** Takes ALWAYS or BY DEFAULT. */
  static boolean always(Tokens tokens) {
    boolean always = tokens.accept("always");
    if (!always) {
      tokens.expect("by", "default");
    }
    return always;
  }

  private static Identity identity(Tokens tokens, boolean always) {
    if (!tokens.isSymbol("(")) {
      return new Identity(always, "");
    }
    return new Identity(always, SequenceReader.options(tokens.group()).text());
  }
}
