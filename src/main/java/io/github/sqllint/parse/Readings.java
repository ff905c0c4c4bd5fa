package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what a statement does while it is read. */
final class Readings {
  /** How deep statements may stand in each other: a block in a string in a block and so on. */
  private static final int MAXIMAL_DEPTH = 8;

  private final SourceFile file;
  private final Span statement;
  private final int depth;
  private final List<Reading> all = new ArrayList<>();

  /**
   * @param statement where the whole statement stands
   * @param depth how many statements it stands in
   */
  Readings(SourceFile file, Span statement, int depth) {
    this.file = file;
    this.statement = statement;
    this.depth = depth;
  }

  Span statement() {
    return statement;
  }

  /** What the whole statement does. */
  void add(Operation operation) {
    add(operation, statement);
  }

  /** What a clause of the statement does. */
  void add(Operation operation, Span clause) {
    all.add(new Reading(operation, clause, false));
  }

  /** What a change of data does, and the changes in its WITH clause. */
  void addChanges(List<DataReader.Change> changes) {
    changes.forEach(one -> add(one.operation(), changes.size() == 1 ? statement : one.span()));
  }

  /**
   * What placeholders for whole clauses leave open.
   *
   * @param tokens all of the statement's
   */
  void addClauses(List<Token> placeholders, List<Token> tokens) {
    if (!placeholders.isEmpty()) {
      Optional<ObjectName> relation = Heading.of(tokens).openRelation();
      for (Token placeholder : placeholders) {
        boolean last = placeholder.end() == statement.end() && isDivided(placeholder.span());
        add(
            Unrecognised.clause(placeholder.text(), relation),
            last ? statement : placeholder.span());
      }
    }
  }

  /** Whether a clause at the end belongs to several operations, none of which holds it. */
  private boolean isDivided(Span clause) {
    return all.stream().noneMatch(reading -> reading.span().contains(clause));
  }

  void addAll(List<Reading> readings) {
    all.addAll(readings);
  }

  /** What a statement inside this one does. */
  List<Reading> inner(List<Token> tokens, Span span) {
    return inner(new Statement(file, span, tokens));
  }

  /** As the other, for a statement that stands in a text of its own. */
  List<Reading> inner(Statement inner) {
    if (depth == MAXIMAL_DEPTH) {
      throw new NotUnderstood("Statements stand in each other more than eight deep.");
    }
    return StatementReader.readings(inner, depth + 1);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Reading> all() {
    return List.copyOf(all);
  }
}
