package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;

/** Takes down what a migration sends. */
final class Sending {
  /** Far more than a migration sends. */
  private static final int MOST_STATEMENTS = 5_000;

  private final EmittedSql.Builder out;
  private int count;

  Sending(EmittedSql.Builder out) {
    this.out = out;
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
      out.gap(call, "More is sent from here on than is followed.");
    } else {
      out.send(text, call, conditional);
    }
  }

  /**
   * BEGIN or COMMIT around a function. Where that runs only under a condition they are sent all the
   * same: an empty transaction changes nothing, and statements without their borders would.
   */
  void border(String word, Span call) {
    send(HostText.made(word), call, false);
  }

  void send(String sql, Span call, Run run) {
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
      out.unknownTable(table, call, conditional, reason);
    }
  }

  void gap(Span call, String reason) {
    if (++count <= MOST_STATEMENTS) {
      out.gap(call, reason);
    }
  }
}
