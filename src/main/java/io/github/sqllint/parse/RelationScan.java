package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the relations of a query or a data change, at every depth, in the order of the text.
 *
 * <p>The words after which a relation's name stands are reserved, or stand at a known place; so the
 * tokens tell, without a grammar that might refuse the rest of the statement.
 */
final class RelationScan {
  /** What ends the FROM of a change, which has other clauses than a query. */
  private static final Set<String> CHANGE_FROM_ENDS = Set.of("returning", "set", "when");

  /** The words that begin a change of rows. */
  static final Set<String> CHANGES = Set.of("insert", "update", "delete", "merge");

  /** What stands between two parentheses, or the whole. */
  private static final class Level {
    /** The word that makes it a query or a change; empty in a mere expression. */
    String kind = "";

    /** Where it began, or where the part of it began that a set operator divides. */
    int start;

    boolean inFrom;
    boolean relationNext;
    boolean inWith;
    boolean recursive;
    final Set<String> defined = new HashSet<>();

    /** What the level's end defines in the one around it. */
    String definition = "";

    Level(int start) {
      this.start = start;
    }
  }

  private final List<Token> tokens;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final Set<ObjectName> read = new LinkedHashSet<>();
  private final Set<ObjectName> changed = new LinkedHashSet<>();
  private boolean targetNext;

  private RelationScan(List<Token> tokens) {
    this.tokens = tokens;
  }

  static RelationScan of(List<Token> tokens) {
    RelationScan scan = new RelationScan(tokens);
    scan.levels.push(new Level(0));
    int next = 0;
    while (next < tokens.size()) {
      next = scan.step(next);
    }
    return scan;
  }

  /** Without what a WITH clause defines. */
  Set<ObjectName> read() {
    return read;
  }

  /** The targets of INSERT, UPDATE, DELETE and MERGE. */
  Set<ObjectName> changed() {
    return changed;
  }

  /** The index of the token to go on with. */
  private int step(int index) {
    Token token = tokens.get(index);
    Level level = levels.peek();
    if (token.isSymbol("(")) {
      return open(index, level);
    }
    if (token.isSymbol(")")) {
      close();
      return index + 1;
    }
    if (targetNext || level.relationNext) {
      int end = relation(index, level);
      if (end > index) {
        return end;
      }
    }
    if (token.isSymbol(",")) {
      level.relationNext = level.inFrom;
    } else if (level.inWith && Identifier.is(token)) {
      return definition(index, level);
    } else if (token.kind() == Kind.WORD) {
      word(Identifier.folded(token.text()), index, level);
    }
    return index + 1;
  }

  private int open(int index, Level level) {
    Level inner = new Level(index + 1);
    inner.inFrom = level.relationNext;
    inner.relationNext = level.relationNext;
    level.relationNext = false;
    levels.push(inner);
    return index + 1;
  }

  private void close() {
    if (levels.size() > 1) {
      String definition = levels.pop().definition;
      if (!definition.isEmpty()) {
        levels.peek().defined.add(definition);
      }
    }
  }

  /** Reads a relation's name, or a word before it; answers the same index for something else. */
  private int relation(int index, Level level) {
    if (wordAt(index, "only") || wordAt(index, "lateral")) {
      return index + 1;
    }
    boolean target = targetNext;
    targetNext = false;
    level.relationNext = false;
    if (wordAt(index, "rows") && wordAt(index + 1, "from")) {
      return index + 2;
    }
    NameChain name = NameChain.at(tokens, index);
    if (!name.isColumn() || wordAt(index, "values")) {
      return index;
    }
    boolean function = name.end() < tokens.size() && tokens.get(name.end()).isSymbol("(");
    if (target) {
      changed.add(name.objectName());
    } else if (!function && !isDefined(name)) {
      read.add(name.objectName());
    }
    return name.end();
  }

  private boolean isDefined(NameChain name) {
    return name.parts().size() == 1
        && levels.stream().anyMatch(level -> level.defined.contains(name.parts().get(0)));
  }

  /** {@code name [(columns)] AS [[NOT] MATERIALIZED] (}, of which the parenthesis is left. */
  private int definition(int index, Level level) {
    int as = index + 1;
    if (as < tokens.size() && tokens.get(as).isSymbol("(")) {
      as = Token.closing(tokens, as) + 1;
    }
    int body = as + 1;
    while (wordAt(body, "not") || wordAt(body, "materialized")) {
      body++;
    }
    boolean defines = wordAt(as, "as") && body < tokens.size() && tokens.get(body).isSymbol("(");
    if (!defines) {
      if (tokens.get(index).kind() == Kind.WORD) {
        word(Identifier.folded(tokens.get(index).text()), index, level);
      }
      return index + 1;
    }
    String name = Identifier.of(tokens.get(index));
    if (level.recursive) {
      level.defined.add(name);
    }
    int next = open(body, level);
    levels.peek().definition = name;
    return next;
  }

  private void word(String word, int index, Level level) {
    boolean first = level.kind.isEmpty();
    if (word.equals("select") || (first && word.equals("values"))) {
      level.kind = word;
      level.inFrom = false;
      level.relationNext = false;
      level.inWith = false;
    } else if (word.equals("table") && (first || level.kind.equals("insert"))) {
      level.kind = word;
      level.relationNext = true;
    } else if (first && CHANGES.contains(word) && (index == level.start || level.inWith)) {
      level.kind = word;
      level.inWith = false;
      targetNext = word.equals("update");
    } else if (word.equals("with") && !level.inFrom) {
      level.inWith = true;
      level.recursive = wordAt(index + 1, "recursive");
    } else if (Query.SET_OPERATORS.contains(word)) {
      level.kind = "";
      level.inFrom = false;
    } else if (Query.FROM_ENDS.contains(word) || CHANGE_FROM_ENDS.contains(word)) {
      level.inFrom = false;
    } else {
      beforeRelation(word, index, level);
    }
  }

  private void beforeRelation(String word, int index, Level level) {
    switch (word) {
      case "from" -> {
        boolean deleting = level.kind.equals("delete") && wordAt(index - 1, "delete");
        targetNext = deleting;
        boolean clause =
            !deleting
                && !level.kind.isEmpty()
                && !(wordAt(index - 1, "distinct")
                    && (wordAt(index - 2, "is") || wordAt(index - 2, "not")));
        level.inFrom |= clause;
        level.relationNext |= clause;
      }
      case "into" ->
          targetNext =
              (level.kind.equals("insert") || level.kind.equals("merge"))
                  && (wordAt(index - 1, "insert") || wordAt(index - 1, "merge"));
      case "using" -> {
        boolean list = (level.kind.equals("delete") || level.kind.equals("merge")) && !level.inFrom;
        level.inFrom |= list;
        level.relationNext |= list;
      }
      case "join" -> level.relationNext = level.inFrom;
      default -> {}
    }
  }

  private boolean wordAt(int index, String word) {
    return index >= 0 && index < tokens.size() && tokens.get(index).is(word);
  }
}
