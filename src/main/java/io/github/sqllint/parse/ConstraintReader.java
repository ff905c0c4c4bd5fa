package io.github.sqllint.parse;

import io.github.sqllint.operation.ConstraintOperation;
import io.github.sqllint.operation.ConstraintOperation.AddCheck;
import io.github.sqllint.operation.ConstraintOperation.AddExclusion;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.ConstraintOperation.AddNotNullConstraint;
import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Optional;

/** Reads one constraint of a table, whether a column carries it or not. */
final class ConstraintReader {
  private static final String[] INLINE = {"primary", "unique", "check", "references"};

  private final Tokens tokens;
  private final ObjectName table;
  private final Optional<String> name;

  private ConstraintReader(Tokens tokens, ObjectName table, Optional<String> name) {
    this.tokens = tokens;
    this.table = table;
    this.name = name;
  }

  /** Whether a constraint of the table comes next rather than a column. */
  static boolean isNext(Tokens tokens) {
    Token next = tokens.peek();
    return next.is("constraint")
        || next.is("check")
        || next.is("unique")
        || next.is("primary")
        || next.is("foreign")
        || tokens.is("not", "null")
        || tokens.is("exclude", "using")
        || (next.is("exclude") && tokens.peek(1).isSymbol("("));
  }

  /** Takes a constraint as ADD and CREATE TABLE have it. */
  static ConstraintOperation table(Tokens tokens, ObjectName table) {
    Optional<String> name =
        tokens.accept("constraint") ? Optional.of(NameReader.column(tokens)) : Optional.empty();
    return new ConstraintReader(tokens, table, name).table();
  }

  /** Whether a constraint comes next that a column carries and that is an operation. */
  static boolean isInlineNext(Tokens tokens) {
    for (String word : INLINE) {
      if (tokens.is(word)) {
        return true;
      }
    }
    return false;
  }

  /** Takes a constraint that a column carries, without its name. */
  static ConstraintOperation inline(
      Tokens tokens, ObjectName table, Optional<String> name, String column) {
    return new ConstraintReader(tokens, table, name).inline(column);
  }

  private ConstraintOperation inline(String column) {
    List<String> columns = List.of(column);
    if (tokens.accept("primary", "key")) {
      return primaryKey(columns, false);
    }
    if (tokens.accept("unique")) {
      boolean notDistinct = nullsNotDistinct(tokens);
      return unique(columns, notDistinct, false);
    }
    if (tokens.accept("check")) {
      return check();
    }
    return references(columns, false);
  }

  private ConstraintOperation table() {
    if (tokens.accept("primary", "key")) {
      return key(false, false);
    }
    if (tokens.accept("unique")) {
      boolean notDistinct = nullsNotDistinct(tokens);
      return key(true, notDistinct);
    }
    if (tokens.accept("check")) {
      return check();
    }
    if (tokens.accept("not", "null")) {
      String column = NameReader.column(tokens);
      ConstraintAttributes attributes = ConstraintAttributes.read(tokens);
      return new AddNotNullConstraint(
          table, name, column, attributes.noInherit(), attributes.notValid());
    }
    if (tokens.accept("foreign", "key")) {
      KeyColumns key = KeyColumns.withPeriod(tokens.group());
      return references(key.names(), key.range());
    }
    if (tokens.accept("exclude")) {
      return exclusion();
    }
    throw tokens.expected("A constraint");
  }

  private ConstraintOperation key(boolean unique, boolean nullsNotDistinct) {
    if (tokens.accept("using", "index")) {
      Optional<String> index = Optional.of(NameReader.column(tokens));
      ConstraintAttributes attributes = ConstraintAttributes.read(tokens);
      List<String> none = List.of();
      return unique
          ? new AddUnique(
              table, name, none, index, none, nullsNotDistinct, false, attributes.deferral())
          : new AddPrimaryKey(table, name, none, index, none, false, attributes.deferral());
    }
    KeyColumns key = KeyColumns.withoutOverlaps(tokens.group());
    return unique
        ? unique(key.names(), nullsNotDistinct, key.range())
        : primaryKey(key.names(), key.range());
  }

  private ConstraintOperation primaryKey(List<String> columns, boolean withoutOverlaps) {
    List<String> include = include(tokens);
    indexParameters();
    ConstraintAttributes attributes = ConstraintAttributes.read(tokens);
    return new AddPrimaryKey(
        table, name, columns, Optional.empty(), include, withoutOverlaps, attributes.deferral());
  }

  private ConstraintOperation unique(
      List<String> columns, boolean nullsNotDistinct, boolean withoutOverlaps) {
    List<String> include = include(tokens);
    indexParameters();
    ConstraintAttributes attributes = ConstraintAttributes.read(tokens);
    return new AddUnique(
        table,
        name,
        columns,
        Optional.empty(),
        include,
        nullsNotDistinct,
        withoutOverlaps,
        attributes.deferral());
  }

  static boolean nullsNotDistinct(Tokens tokens) {
    if (tokens.accept("nulls", "not", "distinct")) {
      return true;
    }
    tokens.accept("nulls", "distinct");
    return false;
  }

  static List<String> include(Tokens tokens) {
    return tokens.accept("include") ? NameReader.columns(tokens) : List.of();
  }

  private void indexParameters() {
    if (tokens.accept("with")) {
      tokens.group();
    }
    if (tokens.accept("using", "index", "tablespace")) {
      NameReader.column(tokens);
    }
  }

  private ConstraintOperation check() {
    Expression condition = ExpressionExtent.inParentheses(tokens);
    ConstraintAttributes attributes = ConstraintAttributes.read(tokens);
    return new AddCheck(
        table,
        name,
        condition,
        attributes.noInherit(),
        attributes.notValid(),
        attributes.enforced());
  }

  private ConstraintOperation references(List<String> columns, boolean period) {
    tokens.expect("references");
    ObjectName references = NameReader.relation(tokens);
    List<String> referenced =
        tokens.isSymbol("(") ? KeyColumns.withPeriod(tokens.group()).names() : List.of();
    String match = "simple";
    if (tokens.accept("match")) {
      match = tokens.keyword();
    }
    String onDelete = "no action";
    String onUpdate = "no action";
    while (tokens.is("on", "delete") || tokens.is("on", "update")) {
      tokens.keyword();
      if (tokens.keyword().equals("delete")) {
        onDelete = action();
      } else {
        onUpdate = action();
      }
    }
    ConstraintAttributes attributes = ConstraintAttributes.read(tokens);
    return new AddForeignKey(
        table,
        name,
        columns,
        references,
        referenced,
        onDelete,
        onUpdate,
        match,
        period,
        attributes.notValid(),
        attributes.enforced(),
        attributes.deferral());
  }

  private String action() {
    int mark = tokens.mark();
    if (tokens.accept("set", "null") || tokens.accept("set", "default")) {
      if (tokens.isSymbol("(")) {
        NameReader.columns(tokens);
      }
    } else if (!tokens.accept("no", "action") && !tokens.accept("cascade")) {
      tokens.expect("restrict");
    }
    return tokens.text(mark);
  }

  private ConstraintOperation exclusion() {
    int mark = tokens.mark();
    if (tokens.accept("using")) {
      NameReader.column(tokens);
    }
    int keys = tokens.mark();
    tokens.group();
    if (tokens.accept("include")) {
      tokens.group();
    }
    indexParameters();
    String elements = tokens.text(mark);
    String where =
        tokens.accept("where") ? " where (" + Clauses.condition(tokens).text() + ")" : "";
    String definition = elements + where;
    List<String> columns = List.copyOf(TokenText.possibleColumns(tokens.since(keys)));
    ConstraintAttributes attributes = ConstraintAttributes.read(tokens);
    return new AddExclusion(table, name, definition, columns, attributes.deferral());
  }
}
