package io.github.sqllint.dsl.alembic;

import io.github.sqllint.source.Condition;
import io.github.sqllint.source.EmittedSql.Open;
import io.github.sqllint.source.EmittedSql.Outline;
import io.github.sqllint.source.EmittedSqlBuilder;
import io.github.sqllint.source.Guard;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Question;
import io.github.sqllint.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Where the statements of one direction go, with what is known about whether they are sent. */
final class Emitter {
  /** A revision that sends more is a loop that was misread. */
  private static final int MAX_PIECES = 50_000;

  private static final Set<String> OF_ROWS =
      Set.of("insert", "update", "delete", "select", "with", "values");

  private final EmittedSqlBuilder builder;
  private final boolean transactional;
  private final Deque<String> loops = new ArrayDeque<>();
  private final Map<Span, Set<Optional<Outline>>> gaps = new HashMap<>();
  private final Deque<Condition> conditions = new ArrayDeque<>();
  private final Deque<Attempt> attempts = new ArrayDeque<>();
  private int pieces;

  /** A block whose failure is caught, with the condition of what follows where it may fail. */
  private static final class Attempt {
    private Condition goesOn;
  }

  Emitter(EmittedSqlBuilder builder) {
    this(builder, true);
  }

  /**
   * @param transactional whether Alembic has begun a transaction around the revision
   */
  Emitter(EmittedSqlBuilder builder, boolean transactional) {
    this.builder = builder;
    this.transactional = transactional;
  }

  void send(HostText sql, Span call) {
    add(piece(sql, call));
  }

  void send(String sql, Span call) {
    send(HostText.made(sql), call);
  }

  /**
   * COMMIT or BEGIN around a block. Where the block runs only under a condition they are sent all
   * the same: an empty transaction changes nothing, and a block without its borders would. Outside
   * of a transaction nothing is sent.
   */
  void border(String sql, Span call) {
    if (transactional) {
      builder.send(HostText.made(sql), call, false);
    }
  }

  /**
   * As {@link #send}, for statements that change or read rows, as often as a loop around them goes
   * on.
   *
   * @param open what placeholders in it leave open; empty where nothing is
   */
  void sendRows(HostText sql, Span call, Optional<String> open) {
    add(piece(sql, call, open, ofRows(sql)));
  }

  private static boolean ofRows(HostText sql) {
    String[] words = sql.text().strip().split("\\s+", 2);
    return OF_ROWS.contains(words[0].toLowerCase(Locale.ROOT));
  }

  /** As {@link #send}, for what is sent only if the database lacks or has something. */
  void sendAtTimes(String sql, Span call) {
    beginCondition();
    send(HostText.made(sql), call);
    endCondition();
  }

  /** A call of which nobody knows what it sends; said once per call. */
  void gap(Span call, String reason) {
    add(Piece.unknown(call, reason, Optional.empty()));
  }

  /** A call that changes rows only, of which nobody knows which. */
  void gapOfRows(Span call, String reason) {
    add(Piece.unknown(call, reason, Optional.of(new Outline("update", ""))));
  }

  /** A call that only reads, of which nobody knows what. */
  void read(Span call, String reason) {
    add(Piece.unknown(call, reason, Optional.of(new Outline("values", ""))));
  }

  /** What a statement is under the conditions and in the loops of here and now. */
  Piece piece(HostText sql, Span call) {
    return piece(sql, call, Optional.empty(), false);
  }

  private Piece piece(HostText sql, Span call, Optional<String> open, boolean ofRows) {
    Piece piece = Piece.known(sql, call, !isSure(), around());
    Optional<String> why = isInLoop() ? Optional.of(loops.peek()) : open;
    return why.map(reason -> piece.opened(new Open(reason, ofRows, isInLoop()))).orElse(piece);
  }

  /**
   * Sends a piece.
   *
   * @throws Run.Stopped if Alembic certainly stops at it
   */
  void add(Piece piece) {
    if (piece.refused() && conditions.isEmpty() && loops.isEmpty() && attempts.isEmpty()) {
      builder.refused(piece.call(), piece.gap().orElseThrow());
      throw new Run.Stopped();
    }
    if (piece.refused()) {
      fail();
    }
    if (piece.gap().isPresent()
        && !gaps.computeIfAbsent(piece.call(), one -> new HashSet<>()).add(piece.outline())) {
      return;
    }
    if (++pieces > MAX_PIECES) {
      throw new NotKnown("it sends more statements than are followed");
    }
    Set<Condition> all = new LinkedHashSet<>(around());
    all.addAll(piece.conditions());
    builder.under(List.copyOf(all));
    if (piece.gap().isPresent() && piece.outline().isPresent()) {
      builder.outline(piece.outline().get(), piece.call(), !isSure(), piece.gap().get());
    } else if (piece.gap().isPresent()) {
      builder.gap(piece.call(), piece.gap().get());
    } else {
      piece.presumed().forEach(builder::presume);
      if (piece.open().isPresent()) {
        builder.open(piece.sql(), piece.call(), piece.conditional(), piece.open().get());
      } else {
        builder.send(piece.sql(), piece.call(), piece.conditional());
      }
    }
  }

  private List<Condition> around() {
    List<Condition> around = new ArrayList<>();
    attempts.descendingIterator().forEachRemaining(one -> around.add(one.goesOn));
    around.removeIf(Objects::isNull);
    conditions.descendingIterator().forEachRemaining(around::add);
    return around;
  }

  boolean hasSent() {
    return pieces > 0;
  }

  /** What is sent next, by its number. */
  int moment() {
    return builder.moment();
  }

  /**
   * Notes that the program has asked the database.
   *
   * @param moment a {@link #moment()} of before or now
   */
  void ask(Question question, int moment) {
    builder.ask(question, moment);
  }

  void beginCondition() {
    beginCondition(Guard.UNKNOWN);
  }

  /** From here on calls run only if something holds. */
  void beginCondition(Guard guard) {
    conditions.push(new Condition(guard));
  }

  void endCondition() {
    conditions.pop();
  }

  int conditions() {
    return conditions.size();
  }

  void resetConditions(int before) {
    while (conditions.size() > before) {
      conditions.pop();
    }
    while (conditions.size() < before) {
      beginCondition();
    }
  }

  /** From here on calls run for each element of something that is not known. */
  void beginLoop(String reason) {
    loops.push(reason);
  }

  void endLoop() {
    loops.pop();
  }

  /** From here on it is caught where something fails. */
  void beginAttempt() {
    attempts.push(new Attempt());
  }

  /** Ends the innermost attempt; whether something in it may fail by itself. */
  boolean endAttempt() {
    boolean failed = attempts.pop().goesOn != null;
    if (failed) {
      fail();
    }
    return failed;
  }

  /** Notes that Python itself may stop here; of interest only where that is caught. */
  void fail() {
    if (!attempts.isEmpty() && attempts.peek().goesOn == null) {
      attempts.peek().goesOn = new Condition(Guard.UNKNOWN);
    }
  }

  /** Whether the program certainly gets here, and once. */
  boolean isSure() {
    return conditions.isEmpty() && loops.isEmpty() && !mayHaveFailed();
  }

  private boolean mayHaveFailed() {
    for (Attempt attempt : attempts) {
      if (attempt.goesOn != null) {
        return true;
      }
    }
    return false;
  }

  /** Why it is not known here and now how something changes. */
  String change() {
    return loops.isEmpty() ? "it is changed under a condition" : loops.peek();
  }

  boolean isInLoop() {
    return !loops.isEmpty();
  }
}
