package io.github.sqllint.source;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What has to hold for something to run, as far as questions to the database tell it. */
public sealed interface Guard {
  /** What nobody knows before it runs. */
  Guard UNKNOWN = new Unknown();

  /** What nobody knows before it runs. */
  record Unknown() implements Guard {}

  /** What is known without asking. */
  record Known(boolean holds) implements Guard {}

  /** That the server's catalogue holds something. */
  record Finds(Lookup lookup) implements Guard {}

  /** That the answer to a question is yes. */
  record Yes(Question question) implements Guard {}

  record Not(Guard guard) implements Guard {}

  record Both(Guard one, Guard other) implements Guard {}

  static Guard not(Guard guard) {
    return guard instanceof Not twice ? twice.guard : guard.isUnknown() ? guard : new Not(guard);
  }

  static Guard both(Guard one, Guard other) {
    return one.isUnknown() && other.isUnknown() ? UNKNOWN : new Both(one, other);
  }

  static Guard either(Guard one, Guard other) {
    return not(both(not(one), not(other)));
  }

  default boolean isUnknown() {
    return this instanceof Unknown;
  }

  /**
   * Whether it holds; empty where that is not known.
   *
   * @param answers the answers to questions, empty where they are not known
   * @param finds what lookups find, empty where that is not known
   */
  default Optional<Boolean> holds(
      Function<Question, Optional<Boolean>> answers, Function<Lookup, Optional<Boolean>> finds) {
    if (this instanceof Known known) {
      return Optional.of(known.holds);
    }
    if (this instanceof Yes yes) {
      return answers.apply(yes.question);
    }
    if (this instanceof Finds found) {
      return finds.apply(found.lookup);
    }
    if (this instanceof Not not) {
      return not.guard.holds(answers, finds).map(holds -> !holds);
    }
    if (this instanceof Both both) {
      Optional<Boolean> one = both.one.holds(answers, finds);
      Optional<Boolean> other = both.other.holds(answers, finds);
      boolean fails = one.equals(Optional.of(false)) || other.equals(Optional.of(false));
      return fails ? Optional.of(false) : one.isPresent() ? other : one;
    }
    return Optional.empty();
  }

  /**
   * The answers that are certain where it holds, or where it does not.
   *
   * @param yes takes the questions whose answer is yes then
   * @param no takes those whose answer is no
   */
  default void implied(boolean holds, Consumer<Question> yes, Consumer<Question> no) {
    if (this instanceof Yes answer) {
      (holds ? yes : no).accept(answer.question);
    } else if (this instanceof Not not) {
      not.guard.implied(!holds, yes, no);
    } else if (this instanceof Both both && holds) {
      both.one.implied(true, yes, no);
      both.other.implied(true, yes, no);
    }
  }
}
