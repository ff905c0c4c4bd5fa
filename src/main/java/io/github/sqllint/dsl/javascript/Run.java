package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Condition;
import io.github.sqllint.source.Guard;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One walk through a program: how sure it is to get where it is, and what it cannot tell.
 *
 * <p>Where a condition is not known, both ways are walked, each in a region of its own; what only
 * one of them changes is not known afterwards.
 */
public final class Run {
  /** Far more than a migration does; a program that goes on is not followed. */
  private static final int MOST_STEPS = 100_000;

  private static final int DEEPEST_CALL = 100;

  private final BiConsumer<Span, String> gaps;
  private final Predicate<String> toolMethods;
  private final Imports imports;

  /** The call in the file that led into another file; null while this one is walked. */
  private Span entered;

  private final List<Region> regions = new ArrayList<>();
  private Turn turn = Turn.START;
  private int steps;
  private int calls;

  /**
   * What runs only if something holds that is not known.
   *
   * @param condition null where it runs for certain
   * @param saved how the cells were that it changes
   * @param attempt whether it is caught where something in it fails
   */
  private record Region(Condition condition, Map<Cell, Object> saved, boolean attempt) {}

  /**
   * @param gaps takes the calls of which it is not known what they send, each with the reason
   * @param toolMethods the names of methods by which the tool's objects are told from others
   * @param files the text of a file of the project by its path from the migration's folder
   */
  public Run(
      BiConsumer<Span, String> gaps,
      Predicate<String> toolMethods,
      Function<String, Optional<SourceFile>> files) {
    this.imports = new Imports(files, this);
    this.gaps = gaps;
    this.toolMethods = toolMethods;
  }

  /** What another module gives, as one of these names it. */
  Value imported(String from, String module, Span site) {
    return imports.module(from, module, site);
  }

  /** Where a call of the program is shown: in the file that is read, whatever it imports. */
  Span placed(Span call) {
    return entered == null ? call : entered;
  }

  /**
   * Does something that a function does.
   *
   * @param foreign whether the function stands in another file
   * @param site where it was called
   */
  <T> T at(boolean foreign, Span site, Supplier<T> body) {
    Span before = entered;
    entered = foreign ? placed(site) : null;
    try {
      return body.get();
    } finally {
      entered = before;
    }
  }

  /** When the program gets where it is. */
  public Turn turn() {
    return turn;
  }

  void turn(Turn now) {
    turn = now;
  }

  /** Goes on when a statement is answered. */
  public void answered(int statement) {
    turn = new Turn(Set.of(statement), 0);
  }

  /** Lets all that waits already go first. */
  void tick() {
    turn = turn.later();
  }

  /** Does something that sends what it sends after what is sent now, and does not wait for that. */
  public <T> T behind(Supplier<T> body) {
    Turn now = turn;
    turn = now.later();
    try {
      return body.get();
    } finally {
      turn = now;
    }
  }

  /** Reports a call of which it is not known what it sends. */
  public void gap(Span call, String reason) {
    gaps.accept(placed(call), reason);
  }

  boolean isToolMethod(String name) {
    return toolMethods.test(name);
  }

  /** How many regions are open here. */
  int depth() {
    return regions.size();
  }

  /** How many conditions that are not known lead here. */
  public int doubts() {
    return conditions().size();
  }

  /**
   * The conditions that are not known, the outermost first, each the same object as long as it is.
   */
  public List<Condition> conditions() {
    return regions.stream().map(Region::condition).filter(Objects::nonNull).toList();
  }

  /** What has to hold above a depth for the program to get where it is. */
  Guard since(int depth) {
    Guard all = new Guard.Known(true);
    for (Region region : regions.subList(Math.min(depth, depth()), depth())) {
      all = region.condition == null ? all : Guard.both(all, region.condition.guard());
    }
    return all;
  }

  /** Whether it is not sure that the program gets here. */
  public boolean isConditional() {
    for (Region region : regions) {
      if (region.condition != null) {
        return true;
      }
    }
    return false;
  }

  void step(Span at) {
    if (++steps > MOST_STEPS) {
      throw new TooLong(at);
    }
  }

  <T> T inCall(Span at, Supplier<T> body) {
    if (++calls > DEEPEST_CALL) {
      calls--;
      throw new TooLong(at);
    }
    try {
      return body.get();
    } finally {
      calls--;
    }
  }

  /** Does something that the program may or may not do. */
  public <T> T possibly(Supplier<T> body) {
    return possibly(Guard.UNKNOWN, body);
  }

  /** Does something that the program does if something holds. */
  <T> T possibly(Guard guard, Supplier<T> body) {
    int before = depth();
    open(guard);
    try {
      return body.get();
    } finally {
      closeTo(before);
    }
  }

  /** Opens a region of what runs only if something holds. */
  void open(Guard guard) {
    regions.add(new Region(new Condition(guard), new IdentityHashMap<>(), false));
  }

  /** Opens a region of what runs for certain, unless something in it fails that is caught. */
  void openAttempt() {
    regions.add(new Region(null, new IdentityHashMap<>(), true));
  }

  /** Notes that the program may stop here by itself; of interest only where that is caught. */
  void fail() {
    for (int i = regions.size() - 1; i >= 0; i--) {
      Region region = regions.get(i);
      if (region.attempt) {
        Condition condition =
            region.condition == null ? new Condition(Guard.UNKNOWN) : region.condition;
        regions.set(i, new Region(condition, region.saved, true));
        return;
      }
    }
  }

  void failWhere(boolean holds) {
    if (holds) {
      fail();
    }
  }

  /** Whether what was opened last is an attempt in which something may fail. */
  boolean fails() {
    Region last = regions.get(regions.size() - 1);
    return last.attempt && last.condition != null;
  }

  /** Closes the regions above a depth: what they changed is not known from here on. */
  void closeTo(int depth) {
    while (depth() > depth) {
      merge(close(), Map.of());
    }
  }

  /** Closes the innermost region and undoes its changes, which are the answer. */
  Map<Cell, Object> close() {
    Map<Cell, Object> saved = regions.remove(regions.size() - 1).saved;
    Map<Cell, Object> changes = new IdentityHashMap<>();
    saved.forEach(
        (cell, state) -> {
          changes.put(cell, cell.state());
          cell.restore(state);
        });
    return changes;
  }

  /** Goes on with either of two sets of changes. */
  void merge(Map<Cell, Object> one, Map<Cell, Object> other) {
    Map<Cell, Object> cells = new IdentityHashMap<>(one);
    cells.putAll(other);
    for (Cell cell : Set.copyOf(cells.keySet())) {
      Object first = one.containsKey(cell) ? one.get(cell) : cell.state();
      Object second = other.containsKey(cell) ? other.get(cell) : cell.state();
      touch(cell);
      if (first.equals(second)) {
        cell.restore(first);
      } else {
        cell.blur(List.of(first, second));
      }
    }
  }

  /** To be called before a cell changes. */
  void touch(Cell cell) {
    if (!regions.isEmpty()) {
      regions.get(regions.size() - 1).saved.computeIfAbsent(cell, Cell::state);
    }
  }

  /** A program that goes on longer than it is followed. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Span at;

    TooLong(Span at) {
      super(null, null, false, false);
      this.at = at;
    }

    Span at() {
      return at;
    }
  }
}
