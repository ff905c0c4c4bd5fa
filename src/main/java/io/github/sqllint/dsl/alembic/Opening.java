package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Combined;
import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Entry;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.Open;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a call is given with placeholders in the place of what is known only when the revision runs,
 * so that the rest of its statement can be read: values, lengths, labels, types and defaults. Names
 * and options stay unknown.
 */
final class Opening {
  private static final Set<String> TABLES =
      Set.of("table", "Table", "column", "Column", "MetaData");

  private Opening() {}

  /** A call of {@code op} with all that may be opened; the same where nothing may. */
  static Arguments call(String name, Arguments given) {
    return switch (name) {
      case "create_table" -> each(given, Opening::part);
      case "add_column" -> each(given, one -> NewColumn.is(one) ? part(one) : one);
      case "alter_column" -> {
        Arguments typed = at(given, 6, "type_", Opening::type);
        Arguments both = at(typed, -1, "existing_type", Opening::type);
        yield at(both, 4, "server_default", Opening::expression);
      }
      case "create_check_constraint" -> at(given, 2, "condition", Opening::expression);
      default -> given;
    };
  }

  /** Changes one argument, if it is given. */
  private static Arguments at(
      Arguments given, int place, String name, UnaryOperator<Value> change) {
    List<Value> positional = new ArrayList<>(given.positional());
    Map<String, Value> named = new LinkedHashMap<>(given.named());
    if (named.containsKey(name)) {
      named.compute(name, (key, one) -> change.apply(one));
    } else if (place >= 0 && place < positional.size()) {
      positional.set(place, change.apply(positional.get(place)));
    }
    return new Arguments(positional, named, given.rest());
  }

  private static Arguments each(Arguments given, UnaryOperator<Value> change) {
    return new Arguments(
        given.positional().stream().map(change).toList(), given.named(), given.rest());
  }

  /** A part of a table: a column, or a check. */
  private static Value part(Value part) {
    if (!(part instanceof Made made)) {
      return part;
    }
    if (Sql.name(part).equals("CheckConstraint")) {
      return new Made(
          made.maker(), at(made.arguments(), 0, "sqltext", Opening::expression), made.call());
    }
    if (!Sql.name(part).equals("Column")) {
      return part;
    }
    Arguments given = made.arguments();
    int place = given.given("name").isPresent() ? 0 : 1;
    List<Value> positional = new ArrayList<>(given.positional());
    if (place < positional.size()) {
      positional.set(place, type(positional.get(place)));
    }
    Arguments typed = new Arguments(positional, given.named(), given.rest());
    Arguments both = at(typed, -1, "type_", Opening::type);
    Arguments open = at(both, -1, "server_default", Opening::expression);
    return new Made(made.maker(), open, made.call());
  }

  /** A type, or what may be one. */
  private static Value type(Value type) {
    if (isUnknown(type)) {
      return open(type);
    }
    boolean sized = type instanceof Made made && made.maker() instanceof Symbol;
    return sized && SqlTypes.isType(type) ? within((Made) type) : type;
  }

  private static Value within(Made made) {
    Arguments given = made.arguments();
    List<Value> positional = given.positional().stream().map(Opening::argument).toList();
    Map<String, Value> named = new LinkedHashMap<>(given.named());
    for (String option : List.of("length", "precision", "scale", "item_type")) {
      named.computeIfPresent(option, (key, one) -> argument(one));
    }
    boolean spread = given.rest().isPresent() && EnumType.is(made);
    List<Value> all = new ArrayList<>(positional);
    given.rest().filter(rest -> spread).ifPresent(rest -> all.add(open(rest)));
    Optional<Unknown> rest = spread ? Optional.empty() : given.rest();
    return new Made(made.maker(), new Arguments(all, named, rest), made.call());
  }

  private static Value argument(Value value) {
    return value instanceof Made made && SqlTypes.isType(made) ? type(made) : expression(value);
  }

  /** A statement or an expression in one, whose values are open. */
  static Value expression(Value value) {
    if (isUnknown(value)) {
      return open(value);
    }
    if (value instanceof Made made) {
      if (TABLES.contains(Sql.name(made))) {
        return made;
      }
      if (Sql.name(made).equals("bindparam") && made.arguments().at(1, "value").isEmpty()) {
        return new Open("value");
      }
      Value maker = made.maker() instanceof Member m ? member(m) : made.maker();
      return new Made(maker, values(made.arguments()), made.call());
    }
    if (value instanceof Combined combined) {
      return new Combined(
          combined.operator(),
          expression(combined.left()),
          combined.right().map(Opening::expression));
    }
    if (value instanceof Items items) {
      boolean unknown = items.elements().size() == 1 && items.elements().get(0) instanceof Unknown;
      return unknown
          ? open(items.elements().get(0))
          : new Items(items.kind(), items.elements().stream().map(Opening::expression).toList());
    }
    return value instanceof Dictionary dictionary ? row(dictionary) : value;
  }

  /** What a method is called on; the columns of a table stay as they are. */
  private static Value member(Member member) {
    return member.object() instanceof Made
        ? new Member(expression(member.object()), member.name())
        : member;
  }

  private static Value row(Dictionary dictionary) {
    Dictionary row = new Dictionary();
    for (Entry entry : dictionary.entries().values()) {
      row.put(entry.key(), expression(entry.value()));
    }
    return row;
  }

  /** Arguments whose values are open; one that nobody knows at all stays so. */
  static Arguments values(Arguments given) {
    Map<String, Value> named = new LinkedHashMap<>();
    given.named().forEach((name, value) -> named.put(name, expression(value)));
    return new Arguments(
        given.positional().stream().map(Opening::expression).toList(), named, given.rest());
  }

  private static boolean isUnknown(Value value) {
    return value instanceof Unknown
        || value instanceof Value.Method
        || (value instanceof Symbol symbol && !symbol.isSql());
  }

  private static Value open(Value value) {
    String name = value instanceof Symbol symbol ? symbol.name() : "value";
    return new Open(name.matches("\\w+") ? name : "value");
  }
}
