package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What programs ask things of SQLAlchemy for that they have made themselves. */
final class MadeAttributes {
  private static final Set<String> NAMED_FIRST =
      Set.of("Column", "column", "Table", "table", "Index", "Sequence");

  private MadeAttributes() {}

  /** The attribute's value where the call that made the thing says it; else it stays for SQL. */
  static Value of(Made made, String name) {
    return known(made, name).orElseGet(() -> new Member(made, name));
  }

  private static Optional<Value> known(Made made, String name) {
    String maker = Sql.name(made);
    try {
      return switch (name) {
        case "name" -> name(made, maker);
        case "schema" ->
            maker.equals("Table")
                ? Optional.of(made.arguments().at(name).orElse(Values.NONE))
                : no();
        case "type" -> maker.equals("Column") ? NewColumn.of(made).type() : no();
        case "enums" -> EnumType.is(made) ? Optional.of(labels(made)) : no();
        default -> no();
      };
    } catch (NotKnown e) {
      return no();
    }
  }

  private static Optional<Value> no() {
    return Optional.empty();
  }

  private static Optional<Value> name(Made made, String maker) {
    int place = NAMED_FIRST.contains(maker) ? 0 : -1;
    return maker.isEmpty()
        ? Optional.empty()
        : made.arguments().at(place, "name").filter(Text.class::isInstance);
  }

  private static Value labels(Made made) {
    EnumType type = EnumType.of(made);
    if (type.open()) {
      throw new NotKnown("it has labels that are not known");
    }
    List<Value> labels = type.labels().stream().<Value>map(Text::made).toList();
    return Items.list(labels);
  }
}
