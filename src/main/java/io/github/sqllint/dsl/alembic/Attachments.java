package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Combined;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import java.util.List;
import java.util.Optional;

/**
 * What belongs to a {@code Table} though it is not given to its call: indexes and constraints that
 * name columns of it, which SQLAlchemy gives to it there and then, and what is appended.
 */
final class Attachments {
  private Attachments() {}

  /** Gives something that was made to the table whose columns it names. */
  static void attach(Made made, Emitter emitter) {
    if (isPart(made)) {
      table(made).ifPresent(table -> attach(table, made, emitter));
    }
  }

  private static boolean isPart(Value value) {
    return Sql.name(value).equals("Index") || Sql.name(value).equals("UniqueConstraint");
  }

  /**
   * Gives what {@code append_column} and its like get to their table; whether it is such a call.
   */
  static boolean append(Member method, Arguments given, Emitter emitter) {
    boolean appends =
        method.name().equals("append_column") || method.name().equals("append_constraint");
    if (!appends || !Sql.name(method.object()).equals("Table")) {
      return false;
    }
    attach((Made) method.object(), given.need(0, "column"), emitter);
    return true;
  }

  private static void attach(Made table, Value part, Emitter emitter) {
    boolean sure = emitter.isSure();
    List<Value> attached = table.attached();
    if (!sure) {
      attached.add(new Unknown("a part of it may have been added to it before"));
    } else if (!attached.contains(part)) {
      attached.add(part);
    }
  }

  /**
   * Refuses, as SQLAlchemy does, an index of another table.
   *
   * @throws NotKnown if one is among the parts of a new table
   */
  static void check(List<Value> parts) {
    for (Value part : parts) {
      if (isPart(part) && table((Made) part).isPresent()) {
        throw new NotKnown("SQLAlchemy refuses an index or a constraint of another table");
      }
    }
  }

  /** The table whose columns something names. */
  static Optional<Made> table(Made made) {
    return made.arguments().allPositional().stream().flatMap(one -> of(one).stream()).findFirst();
  }

  private static Optional<Made> of(Value value) {
    if (value instanceof Member column
        && column.object() instanceof Member columns
        && (columns.name().equals("c") || columns.name().equals("columns"))
        && columns.object() instanceof Made table) {
      return Sql.name(table).equals("Table") ? Optional.of(table) : Optional.empty();
    }
    if (value instanceof Member member) {
      return of(member.object());
    }
    if (value instanceof Combined combined) {
      return of(combined.left()).or(() -> combined.right().flatMap(Attachments::of));
    }
    return value instanceof Made made ? of(made.maker()).or(() -> table(made)) : Optional.empty();
  }
}
