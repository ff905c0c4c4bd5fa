package io.github.sqllint.parse;

import io.github.sqllint.operation.DataOperation.Delete;
import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.DataOperation.Merge;
import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * INSERT, UPDATE, DELETE and MERGE, a WITH clause in front included.
 *
 * <p>The words that divide them are reserved, so tokens alone tell what is changed and whether all
 * rows are; JSqlParser reads the expressions in them. One whose parts do not follow each other as
 * the grammar wants is {@link Unrecognised}.
 */
final class DataReader {
  private static final Set<String> CONSTANT_WORDS =
      Set.of("null", "true", "false", "default", "array");

  private final List<Token> tokens;
  private int next;

  private DataReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether a statement that starts so is read here. */
  static boolean reads(List<Token> tokens) {
    return new DataReader(tokens).kind().isPresent();
  }

  static Operation read(List<Token> tokens) {
    DataReader reader = new DataReader(tokens);
    String kind = reader.kind().orElse("");
    Optional<ObjectName> table = reader.target(kind);
    if (table.isEmpty()) {
      return unrecognised("no table stands where its name is expected", kind, table);
    }
    Optional<Operation> operation =
        switch (kind) {
          case "insert" -> reader.insert(table.get());
          case "update" -> reader.update(table.get());
          case "delete" -> reader.delete(table.get());
          default -> reader.merge(table.get());
        };
    return operation.orElseGet(
        () -> unrecognised("its clauses do not follow each other as expected", kind, table));
  }

  private static Operation unrecognised(String reason, String kind, Optional<ObjectName> table) {
    return new Unrecognised(reason, kind, table);
  }

  // ---- the head ----

  /** Moves to the verb behind a WITH clause. */
  private Optional<String> kind() {
    if (takeWord("with")) {
      takeWord("recursive");
      do {
        if (!definition()) {
          return Optional.empty();
        }
      } while (takeSymbol(","));
    }
    return next < tokens.size() && tokens.get(next).kind() == Kind.WORD
        ? Optional.of(Identifier.folded(tokens.get(next).text()))
            .filter(Set.of("insert", "update", "delete", "merge")::contains)
        : Optional.empty();
  }

  /** {@code name [(columns)] AS [[NOT] MATERIALIZED] (query) [SEARCH …] [CYCLE …]}. */
  private boolean definition() {
    boolean named = next < tokens.size() && Identifier.is(tokens.get(next++));
    skipParentheses();
    boolean defined = named && takeWord("as");
    takeWord("not");
    takeWord("materialized");
    if (!defined || !skipParentheses()) {
      return false;
    }
    if (wordAt(next, "search") || wordAt(next, "cycle")) {
      while (next < tokens.size() && !symbolAt(next, ",") && !startsStatement(next)) {
        next++;
        while (wordAt(next - 1, "by") && symbolAt(next + 1, ",")) {
          next += 2;
        }
      }
    }
    return true;
  }

  private boolean startsStatement(int index) {
    return wordAt(index, "select")
        || wordAt(index, "insert")
        || wordAt(index, "update")
        || wordAt(index, "delete")
        || wordAt(index, "merge");
  }

  /** Moves behind the table's name, {@code *} and alias. */
  private Optional<ObjectName> target(String kind) {
    next++;
    String preposition = kind.equals("delete") ? "from" : "into";
    if (!kind.equals("update") && !takeWord(preposition)) {
      return Optional.empty();
    }
    boolean only = takeWord("only");
    boolean parenthesised = only && takeSymbol("(");
    if (next == tokens.size()) {
      return Optional.empty();
    }
    NameChain name = NameChain.at(tokens, next);
    next = name.end();
    boolean whole = name.isColumn() && (!parenthesised || takeSymbol(")"));
    takeSymbol("*");
    boolean alias = takeWord("as");
    if (next < tokens.size() && Identifier.is(tokens.get(next)) && (alias || isAlias())) {
      next++;
    }
    return whole ? Optional.of(name.objectName()) : Optional.empty();
  }

  private boolean isAlias() {
    Token token = tokens.get(next);
    String word = Identifier.of(token);
    return token.kind() == Kind.QUOTED_IDENTIFIER
        || !(Reserved.forColumns(word)
            || Set.of("set", "values", "overriding", "default").contains(word));
  }

  // ---- one per verb ----

  private Optional<Operation> insert(ObjectName table) {
    if (!Parentheses.holdQuery(tokens, next)) {
      skipParentheses();
    }
    if (takeWord("overriding")) {
      next += 2;
    }
    boolean known = true;
    boolean constants = false;
    if (takeWord("default")) {
      known = takeWord("values");
      constants = true;
    } else if (takeWord("values")) {
      int start = next;
      known = skipParentheses();
      while (known && takeSymbol(",")) {
        known = skipParentheses();
      }
      constants = onlyConstants(start, next);
    } else {
      known = (symbolAt(next, "(") || startsQuery()) && !runsOn();
      next = tokens.size();
    }
    return known && ends(Set.of("on", "returning", "union", "order", "limit", "offset"))
        ? Optional.of(new Insert(table, constants, reads(table)))
        : Optional.empty();
  }

  private boolean startsQuery() {
    return wordAt(next, "select") || wordAt(next, "with") || wordAt(next, "table");
  }

  /** Whether another statement follows without a semicolon: INTO has no place in this query. */
  private boolean runsOn() {
    int before = next;
    while (next < tokens.size() && !wordAt(next, "into")) {
      skipOne();
    }
    boolean found = next < tokens.size();
    next = before;
    return found;
  }

  private boolean onlyConstants(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      boolean constant =
          switch (token.kind()) {
            case STRING, DOLLAR_STRING, NUMBER, PUNCTUATION -> true;
            case OPERATOR -> Set.of("-", "+", "::").contains(token.text());
            case WORD, QUOTED_IDENTIFIER ->
                CONSTANT_WORDS.contains(Identifier.of(token))
                    || symbolAt(i - 1, "::")
                    || (StringConstant.is(tokens.get(i + 1)));
            default -> false;
          };
      if (!constant) {
        return false;
      }
    }
    return true;
  }

  private Optional<Operation> update(ObjectName table) {
    if (!takeWord("set")) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>();
    do {
      int end = clauseEnd(next, true);
      if (!assignment(tokens.subList(next, end), columns)) {
        return Optional.empty();
      }
      next = end;
    } while (takeSymbol(","));
    if (takeWord("from")) {
      next = clauseEnd(next, false);
    }
    Optional<Expression> where = where();
    return ends(Set.of("returning"))
        ? Optional.of(new Update(table, columns, where, reads(table)))
        : Optional.empty();
  }

  /** {@code column = value}, {@code (a, b) = (…)}; the columns are added to the list. */
  private static boolean assignment(List<Token> tokens, List<String> columns) {
    int equals = 0;
    int depth = 0;
    while (equals < tokens.size() && (depth > 0 || !tokens.get(equals).isSymbol("="))) {
      depth += tokens.get(equals).isSymbol("(") ? 1 : tokens.get(equals).isSymbol(")") ? -1 : 0;
      equals++;
    }
    if (equals == 0 || equals >= tokens.size() - 1) {
      return false;
    }
    boolean several = tokens.get(0).isSymbol("(");
    for (int i = 0; i < equals; i++) {
      Token before = i == 0 ? null : tokens.get(i - 1);
      boolean starts = before == null || before.isSymbol("(") || before.isSymbol(",");
      if (Identifier.is(tokens.get(i)) && starts) {
        columns.add(Identifier.of(tokens.get(i)));
      }
    }
    return (several || !columns.isEmpty())
        && expression(tokens.subList(equals + 1, tokens.size())).isPresent();
  }

  private Optional<Operation> delete(ObjectName table) {
    if (takeWord("using")) {
      next = clauseEnd(next, false);
    }
    Optional<Expression> where = where();
    return ends(Set.of("returning"))
        ? Optional.of(new Delete(table, where, reads(table)))
        : Optional.empty();
  }

  private Optional<Operation> merge(ObjectName table) {
    boolean using = takeWord("using");
    while (next < tokens.size() && !wordAt(next, "when")) {
      skipOne();
    }
    return using && next < tokens.size()
        ? Optional.of(new Merge(table, reads(table)))
        : Optional.empty();
  }

  // ---- clauses ----

  /** What cannot be an expression is left for {@link #ends} to stumble over. */
  private Optional<Expression> where() {
    if (next < tokens.size() && tokens.get(next).kind() == Kind.PLACEHOLDER) {
      return Optional.of(ExpressionReader.read(tokens.subList(next, ++next)));
    }
    if (!wordAt(next, "where")) {
      return Optional.empty();
    }
    if (wordAt(next + 1, "current") && wordAt(next + 2, "of")) {
      next = Math.min(next + 4, tokens.size());
      return Optional.of(new Opaque("current of a cursor", Set.of()));
    }
    int start = next + 1;
    int end = clauseEnd(start, false);
    Optional<Expression> condition = expression(tokens.subList(start, end));
    next = condition.isPresent() ? end : next;
    return condition;
  }

  /** What is too long or too deep to be taken apart may still be seen to be an expression. */
  private static Optional<Expression> expression(List<Token> tokens) {
    Optional<Expression> understood = ExpressionReader.understood(tokens);
    return understood.isEmpty() && Sketch.of(tokens).isPresent()
        ? Optional.of(ExpressionReader.opaque(tokens))
        : understood;
  }

  /** The next of FROM, WHERE and RETURNING outside of parentheses, or a comma if that counts. */
  private int clauseEnd(int start, boolean commaEnds) {
    int before = next;
    next = start;
    while (next < tokens.size() && !endsClause(commaEnds)) {
      skipOne();
    }
    int end = next;
    next = before;
    return end;
  }

  private boolean endsClause(boolean commaEnds) {
    boolean from =
        wordAt(next, "from")
            && !(wordAt(next - 1, "distinct")
                && (wordAt(next - 2, "is") || wordAt(next - 2, "not")));
    return from
        || wordAt(next, "where")
        || wordAt(next, "returning")
        || (commaEnds && symbolAt(next, ","));
  }

  /** Whether the statement is over here, but for clauses that start with one of the words. */
  private boolean ends(Set<String> words) {
    return next == tokens.size()
        || (tokens.get(next).kind() == Kind.WORD
            && words.contains(Identifier.folded(tokens.get(next).text())));
  }

  private List<ObjectName> reads(ObjectName target) {
    RelationScan scan = RelationScan.of(tokens);
    Set<ObjectName> reads = new LinkedHashSet<>(scan.read());
    scan.changed().stream().filter(changed -> !changed.equals(target)).forEach(reads::add);
    return List.copyOf(reads);
  }

  // ---- tokens ----

  private void skipOne() {
    if (!skipParentheses() && next < tokens.size()) {
      next++;
    }
  }

  private boolean skipParentheses() {
    if (!symbolAt(next, "(")) {
      return false;
    }
    int close = Parentheses.closing(tokens, next);
    next = Math.min(close + 1, tokens.size());
    return close < tokens.size();
  }

  private boolean takeWord(String word) {
    boolean here = wordAt(next, word);
    next += here ? 1 : 0;
    return here;
  }

  private boolean takeSymbol(String symbol) {
    boolean here = symbolAt(next, symbol);
    next += here ? 1 : 0;
    return here;
  }

  private boolean wordAt(int index, String word) {
    return index >= 0 && index < tokens.size() && tokens.get(index).is(word);
  }

  private boolean symbolAt(int index, String symbol) {
    return index >= 0 && index < tokens.size() && tokens.get(index).isSymbol(symbol);
  }
}
