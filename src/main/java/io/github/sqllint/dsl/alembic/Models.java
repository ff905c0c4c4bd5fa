package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Type;
import java.util.Optional;

/** Classes that SQLAlchemy maps to tables. */
final class Models {
  private Models() {}

  static boolean isModel(Type type) {
    return type.member("__tablename__").isPresent() || type.member("__table__").isPresent();
  }

  /** The schema that a model's {@code __table_args__} name. */
  static Optional<Value> schema(Type type) {
    Value arguments = type.member("__table_args__").orElse(Values.NONE);
    if (arguments instanceof Items items && !items.elements().isEmpty()) {
      arguments = items.elements().get(items.elements().size() - 1);
    }
    return arguments instanceof Dictionary dictionary
        ? dictionary.at(Text.made("schema"))
        : Optional.empty();
  }
}
