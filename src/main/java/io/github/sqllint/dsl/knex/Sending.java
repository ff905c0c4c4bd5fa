package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Sent;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Takes down what a migration sends. */
final class Sending implements Sent {
  /** Far more than a migration sends. */
  private static final int MOST_STATEMENTS = 5_000;

  private final List<Consumer<EmittedSql.Builder>> all = new ArrayList<>();
  private final Set<Integer> borders = new HashSet<>();
  private Run run;
  private int count;

  /** Has what is sent ask the program under which condition it is sent. */
  void follow(Run program) {
    run = program;
  }

  private List<Object> conditions() {
    return run == null ? List.of() : run.conditions();
  }

  /** All that was taken down, in a builder for the file that it comes from. */
  SourceFile built(SourceFile file) {
    EmittedSql.Builder out = new EmittedSql.Builder(file);
    all.forEach(one -> one.accept(out));
    return out.build();
  }

  @Override
  public int count() {
    return all.size();
  }

  @Override
  public void interleave(List<Part> parts) {
    List<Part> sending = parts.stream().filter(part -> part.size() > 0).toList();
    for (int i = 1; i < sending.size(); i++) {
      if (sending.get(i).from() != sending.get(i - 1).to()) {
        return;
      }
    }
    if (sending.size() < 2) {
      return;
    }
    List<Consumer<EmittedSql.Builder>> rounds = new ArrayList<>();
    int longest = sending.stream().mapToInt(Part::size).max().orElse(0);
    for (int round = 0; round < longest; round++) {
      for (Part part : sending) {
        if (round < part.size()) {
          rounds.add(all.get(part.from() + round));
        }
      }
    }
    int from = sending.get(0).from();
    // A transaction of its own runs beside the others, on another connection.
    if (borders.stream().noneMatch(border -> border >= from)) {
      all.subList(from, from + rounds.size()).clear();
      all.addAll(from, rounds);
    }
  }

  /** Takes down a statement; Knex makes an escaped question mark a plain one. */
  void send(HostText sql, Span call, boolean conditional) {
    HostText text = sql;
    for (int at = text.text().indexOf("\\?"); at >= 0; at = text.text().indexOf("\\?", at)) {
      text = text.substring(0, at).plus(text.substring(at + 1, text.length()));
    }
    if (text.text().isBlank() || count > MOST_STATEMENTS) {
      return;
    }
    if (++count > MOST_STATEMENTS) {
      all.add(out -> out.gap(call, "More is sent from here on than is followed."));
    } else {
      HostText sent = text;
      List<Object> conditions = conditions();
      all.add(out -> out.under(conditions).send(sent, call, conditional));
    }
  }

  /**
   * BEGIN or COMMIT around a function. Where that runs only under a condition they are sent all the
   * same: an empty transaction changes nothing, and statements without their borders would.
   */
  void border(String word, Span call) {
    borders.add(all.size());
    send(HostText.made(word), call, false);
  }

  void send(String sql, Span call, Run run) {
    borders.add(all.size());
    send(HostText.made(sql), call, run.isConditional());
  }

  /**
   * A call of which not all is known.
   *
   * @param table the table that it creates; empty where it creates none
   */
  void gap(Span call, String reason, String table, boolean conditional) {
    if (table.isEmpty()) {
      gap(call, reason);
    } else if (++count <= MOST_STATEMENTS) {
      List<Object> conditions = conditions();
      all.add(out -> out.under(conditions).unknownTable(table, call, conditional, reason));
    }
  }

  void gap(Span call, String reason) {
    if (++count <= MOST_STATEMENTS) {
      List<Object> conditions = conditions();
      all.add(out -> out.under(conditions).gap(call, reason));
    }
  }
}
