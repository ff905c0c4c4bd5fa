package io.github.sqllint.schema;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.operation.ObjectName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The names that the server makes up for what a statement does not name, as {@code makeObjectName}
 * and {@code ChooseRelationName} of its source do.
 */
final class GeneratedNames {
  /** NAMEDATALEN is 64, with the byte that ends the string. */
  private static final int LONGEST = 63;

  private final Schema schema;

  GeneratedNames(Schema schema) {
    this.schema = schema;
  }

  /** A sequence, or an index that no constraint owns. */
  String relation(ObjectName table, String columns, String label) {
    return free(table.name(), columns, label, name -> isRelation(table, name));
  }

  /**
   * An index that backs a constraint; both have the name.
   *
   * @param columns the key's and those of INCLUDE
   */
  String backing(Constraint.Kind kind, ObjectName table, List<String> columns) {
    String label =
        switch (kind) {
          case PRIMARY_KEY -> "pkey";
          case EXCLUSION -> "excl";
          default -> "key";
        };
    return free(
        table.name(),
        kind == Constraint.Kind.PRIMARY_KEY ? "" : joined(columns),
        label,
        name -> isRelation(table, name) || isConstraint(table, name));
  }

  /** A constraint without an index, of a table or domain. */
  String constraint(ObjectName table, String columns, String label) {
    return free(table.name(), columns, label, name -> isConstraint(table, name));
  }

  String foreignKey(ObjectName table, List<String> columns) {
    // Before PostgreSQL 12 only the first column was in the name.
    List<String> named = schema.server().since(12) ? columns : columns.subList(0, 1);
    return constraint(table, joined(named), "fkey");
  }

  String statistics(ObjectName table, List<String> columns) {
    return free(
        table.name(),
        joined(columns),
        "stat",
        name ->
            schema.presence(
                    new ObjectKey(ObjectKey.STATISTICS, new ObjectName(table.schema(), name)))
                == Presence.PRESENT);
  }

  /** The columns' part of a name: as many as it takes to fill it. */
  static String joined(List<String> columns) {
    StringBuilder joined = new StringBuilder();
    for (String column : columns) {
      joined.append(joined.length() == 0 ? "" : "_").append(column);
      if (bytes(joined.toString()) > LONGEST) {
        break;
      }
    }
    return joined.toString();
  }

  /** The names of an index's columns, of which no two are the same. */
  static List<String> indexColumns(List<Key> keys, List<String> include) {
    List<String> names = new ArrayList<>();
    for (Key key : keys) {
      names.add(distinct(figured(key.expression()).orElse("expr"), names));
    }
    include.forEach(column -> names.add(distinct(column, names)));
    return names;
  }

  /**
   * Both parts and the label joined; where that is too long, the longer part loses its end, byte by
   * byte.
   *
   * @param columns may be empty
   */
  static String joined(String table, String columns, String label) {
    int room = LONGEST - 1 - bytes(label) - (columns.isEmpty() ? 0 : 1);
    int first = bytes(table);
    int second = bytes(columns);
    while (first + second > room) {
      if (first > second) {
        first--;
      } else {
        second--;
      }
    }
    return cut(table, first) + (columns.isEmpty() ? "" : "_" + cut(columns, second)) + "_" + label;
  }

  private static String free(
      String table, String columns, String label, Predicate<String> isTaken) {
    String name = joined(table, columns, label);
    for (int suffix = 1; isTaken.test(name); suffix++) {
      name = joined(table, columns, label + suffix);
    }
    return name;
  }

  private boolean isRelation(ObjectName table, String name) {
    return schema.presence(ObjectKey.relation(new ObjectName(table.schema(), name)))
        == Presence.PRESENT;
  }

  private boolean isConstraint(ObjectName table, String name) {
    ObjectKey key = ObjectKey.constraint(table.schema().orElse(Session.PUBLIC), name);
    return !schema.linkedTo(key, Table.class).isEmpty()
        || !schema.linkedTo(key, Domain.class).isEmpty();
  }

  private static String distinct(String name, List<String> taken) {
    String distinct = name;
    for (int suffix = 1; taken.contains(distinct); suffix++) {
      String number = Integer.toString(suffix);
      distinct = cut(name, LONGEST - number.length()) + number;
    }
    return distinct;
  }

  /** What the server calls an unnamed output column of this expression, as FigureColname does. */
  private static Optional<String> figured(Expression expression) {
    if (expression instanceof ColumnReference column) {
      return Optional.of(column.name());
    }
    if (expression instanceof Call call) {
      return Optional.of(call.name().substring(call.name().lastIndexOf('.') + 1));
    }
    return weak(expression)
        ? outer(expression)
        : inner(expression).flatMap(GeneratedNames::figured);
  }

  /** Whether no column or function inside it gives the name. */
  private static boolean weak(Expression expression) {
    Optional<Expression> inner = inner(expression);
    return inner.isEmpty()
        || !(inner.get() instanceof ColumnReference || inner.get() instanceof Call)
            && weak(inner.get());
  }

  private static Optional<String> outer(Expression expression) {
    if (expression instanceof Cast cast) {
      return Optional.of(internalName(cast.type().name()));
    }
    if (isChoice(expression)) {
      return Optional.of("case");
    }
    return expression instanceof Operator operator
            && List.of("array", "row", "exists").contains(operator.symbol())
        ? Optional.of(operator.symbol())
        : inner(expression).flatMap(GeneratedNames::figured);
  }

  private static boolean isChoice(Expression expression) {
    return expression instanceof Operator operator
        && (operator.symbol().equals("case") || operator.symbol().equals("case of"));
  }

  /** The part that gives its name to the whole: what is cast, the array, the ELSE of CASE. */
  private static Optional<Expression> inner(Expression expression) {
    if (expression instanceof Cast cast) {
      return Optional.of(cast.value());
    }
    if (!(expression instanceof Operator operator)) {
      return Optional.empty();
    }
    boolean isSuffixed = operator.symbol().equals("[]") || operator.symbol().startsWith("collate ");
    boolean hasElse = isChoice(operator) && operator.operands().size() % 2 == 1;
    if (isSuffixed) {
      return Optional.of(operator.operands().get(0));
    }
    return hasElse
        ? Optional.of(operator.operands().get(operator.operands().size() - 1))
        : Optional.empty();
  }

  /** The catalogue's name of a type whose SQL name differs from it. */
  private static String internalName(String type) {
    return switch (type) {
      case "smallint" -> "int2";
      case "integer" -> "int4";
      case "bigint" -> "int8";
      case "real" -> "float4";
      case "double precision" -> "float8";
      case "boolean" -> "bool";
      case "char" -> "bpchar";
      default -> type;
    };
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** At most so many bytes of a text, without the half of a character. */
  private static String cut(String text, int bytes) {
    int end = text.length();
    while (bytes(text.substring(0, end)) > bytes) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end);
  }
}
