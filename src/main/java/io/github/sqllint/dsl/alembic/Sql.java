package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Things of SQLAlchemy by the calls that make them. */
final class Sql {
  private Sql() {}

  /** The class or function that made it, or the class that it is; else empty. */
  static String name(Value value) {
    if (value instanceof Made made) {
      return made.maker() instanceof Symbol symbol && symbol.isSql() ? symbol.name() : "";
    }
    return value instanceof Symbol symbol && symbol.isSql() ? symbol.name() : "";
  }

  static Arguments arguments(Value value) {
    return value instanceof Made made ? made.arguments() : Arguments.NONE;
  }

  /** A call of a method and what it is given. */
  record Step(String name, Arguments arguments) {}

  /**
   * Something that is made step by step, as {@code table.update().where(…).values(…)}.
   *
   * @param root what the first method is called on
   */
  record Chain(Value root, List<Step> steps) {
    static Chain of(Value value) {
      List<Step> steps = new ArrayList<>();
      Value root = value;
      while (root instanceof Made made && made.maker() instanceof Member member) {
        steps.add(new Step(member.name(), made.arguments()));
        root = member.object();
      }
      Collections.reverse(steps);
      return new Chain(root, steps);
    }

    Optional<Step> first(String name) {
      return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }
  }

  /** A comma between each two. */
  static String list(List<String> parts) {
    return String.join(", ", parts);
  }

  /** A text of SQL that is given as a text or as {@code text()}, word by word. */
  static Optional<String> verbatim(Value value) {
    if (value instanceof Text text) {
      return Optional.of(text.toString());
    }
    Chain chain = Chain.of(value);
    boolean isText =
        name(chain.root()).equals("text") || name(chain.root()).equals("literal_column");
    return isText ? Optional.of(TextClause.of(value, Arguments.NONE).text()) : Optional.empty();
  }
}
