package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows of a model's table.
 *
 * @param conditions what stands behind WHERE; empty for all rows
 * @param rest order and limit; empty for none
 * @param selected the column that a query for them gives; empty for the key
 */
record Relation(Model model, String conditions, String rest, String selected)
    implements Value.Receiver {
  private static final Set<String> WRITES =
      Set.of(
          "create",
          "create!",
          "insert",
          "insert!",
          "upsert",
          "upsert_all",
          "find_or_create_by",
          "find_or_create_by!",
          "first_or_create",
          "first_or_create!",
          "create_or_find_by",
          "create_or_find_by!",
          "destroy_all",
          "destroy",
          "delete",
          "update",
          "update!",
          "touch_all",
          "update_counters",
          "reset_counters",
          "delete_by",
          "destroy_by",
          "import",
          "import!",
          "increment_counter",
          "decrement_counter",
          "call",
          "perform_now",
          "perform",
          "run",
          "invoke",
          "migrate",
          "migrate!",
          "run!",
          "call!",
          "perform!",
          "execute!",
          "seed");

  @Override
  public Value send(Invocation call) {
    try {
      return answer(model.stored(call));
    } catch (NotKnown e) {
      gap(call, e.getMessage());
      return new Value.Unknown("rows of `" + model.name() + "`");
    }
  }

  private void gap(Invocation call, String reason) {
    model.migration().emission().gap(call.span(), reason);
  }

  private Value answer(Invocation call) {
    switch (call.name()) {
      case "unscoped":
        Relation every = new Relation(model, "", "", "");
        if (call.block().isPresent() && model.isNarrowed()) {
          throw new NotKnown("What runs inside `unscoped` is not followed.");
        }
        return call.block().map(block -> block.call(List.of())).orElse(every);
      case "all",
      "readonly",
      "distinct",
      "reorder",
      "includes",
      "references",
      "load",
      "preload",
      "with_deleted":
        return call.block().map(block -> block.call(List.of())).orElse(this);
      case "unscope":
        boolean wheres = call.arguments().stream().anyMatch(Value.Text.symbol("where")::equals);
        return wheres && call.named().entries().isEmpty()
            ? new Relation(model, "", rest, selected)
            : new UnknownRows(this, NotKnown.dependsOn("`unscope`"));
      case "rewhere":
        return conditions.isEmpty()
            ? where(call)
            : new UnknownRows(this, NotKnown.dependsOn("`rewhere`"));
      case "where", "and":
        return where(call);
      case "not":
        return and(Conditions.negated(table(), call));
      case "or":
        return or(call.argument(0));
      case "select":
        if (call.block().isEmpty() && call.arguments().size() == 1) {
          return new Relation(model, conditions, rest, Known.text(call.argument(0)));
        }
        break;
      case "order":
        return new Relation(model, conditions, rest + " ORDER BY " + order(call), selected);
      case "limit":
        return new Relation(
            model, conditions, rest + " LIMIT " + Known.text(call.argument(0)), selected);
      case "update_all":
        return sent(call, this::update);
      case "delete_all":
        return sent(call, deletion());
      case "delete_by":
        if (where(call) instanceof Relation rows) {
          return sent(call, rows.deletion());
        }
        throw new NotKnown("What `" + call.name() + "` deletes is not known.");
      case "insert_all", "insert_all!", "upsert_all", "insert", "insert!", "upsert":
        return sent(call, given -> Insertion.of(table(), given));
      case "create", "create!":
        if (model.own() && conditions.isEmpty() && call.block().isEmpty()) {
          return created(call);
        }
        break;
      default:
    }
    Optional<Value> scoped = model.scoped(this, call);
    if (scoped.isPresent()) {
      return scoped.get();
    }
    if (WRITES.contains(call.name())) {
      throw new NotKnown(
          "`" + model.name() + "." + call.name() + "` runs code of the application.");
    }
    return unknown(call);
  }

  /** Adds rows one by one. */
  private Value created(Invocation call) {
    Value given = call.arguments().isEmpty() ? call.named() : call.argument(0);
    Value last = Value.NIL;
    for (Value row : given instanceof Value.Items rows ? rows.elements() : List.of(given)) {
      Value sent = Insertion.made(row, model.migration().emission().memory().known(table()));
      last =
          sent(
              new Invocation(
                  call.name(), List.of(sent), Value.Table.empty(), Optional.empty(), call.span()),
              one -> Insertion.of(table(), one));
    }
    return last;
  }

  private String update(Invocation call) {
    String sets = Conditions.assignments(call);
    return "UPDATE " + Quoting.table(table()) + " SET " + sets + filter();
  }

  /** Sends what a call makes, with placeholders where only values are not known. */
  private Value sent(Invocation call, Function<Invocation, String> statement) {
    String sql;
    try {
      sql = statement.apply(call);
    } catch (NotKnown e) {
      if (model.assumption().isPresent()) {
        throw e;
      }
      return sentOpen(call, statement.apply(Placeholders.in(call)), e.getMessage());
    }
    return sent(call, sql);
  }

  private Value sentOpen(Invocation call, String sql, String reason) {
    Emission emission = model.migration().emission();
    emission.open(sql, Command.of(call, emission.conditions()), reason, false);
    return new Value.Unknown("how many rows there are");
  }

  private String deletion() {
    return "DELETE FROM " + Quoting.table(table()) + filter();
  }

  private String table() {
    if (model.table().isEmpty()) {
      throw new NotKnown("The table of `" + model.name() + "` is not known.");
    }
    return model.table();
  }

  private Value where(Invocation call) {
    boolean opens = call.arguments().isEmpty() && call.named().entries().isEmpty();
    try {
      return opens ? this : and(Conditions.of(table(), call));
    } catch (NotKnown e) {
      return new UnknownRows(this, e);
    }
  }

  private Value or(Value other) {
    if (!(other instanceof Relation rows)) {
      return new UnknownRows(this, NotKnown.dependsOn("rows of `" + model.name() + "`"));
    }
    String either = "(" + conditions + " OR " + rows.conditions + ")";
    boolean all = conditions.isEmpty() || rows.conditions.isEmpty();
    return new Relation(model, all ? "" : either, rest, selected);
  }

  /** The query that gives one column of these rows. */
  String query() {
    String table = Quoting.table(table());
    String column = selected.isEmpty() ? "id" : selected;
    String name = column.matches("\\w+") ? table + "." + Quoting.column(column) : column;
    String where = conditions.isEmpty() ? "" : " WHERE " + conditions;
    return "SELECT " + name + " FROM " + table + where + rest;
  }

  private Relation and(String condition) {
    String all = conditions.isEmpty() ? condition : conditions + " AND " + condition;
    return new Relation(model, all, rest, selected);
  }

  private String order(Invocation call) {
    List<String> parts = new ArrayList<>();
    for (Value each : call.all()) {
      if (each instanceof Value.Table map) {
        map.entries().forEach((name, way) -> parts.add(column(name) + " " + way(way)));
      } else {
        boolean symbol = each instanceof Value.Text text && text.symbol();
        parts.add(symbol ? column(each) + " ASC" : Known.text(each));
      }
    }
    return String.join(", ", parts);
  }

  private String column(Value name) {
    return Quoting.table(table()) + "." + Quoting.column(Known.text(name));
  }

  private static String way(Value way) {
    return Known.text(way).toUpperCase(Locale.ROOT);
  }

  private String filter() {
    String where = conditions.isEmpty() ? "" : " WHERE " + conditions;
    if (rest.isEmpty()) {
      return where;
    }
    String key = Quoting.table(table()) + ".\"id\"";
    return " WHERE "
        + key
        + " IN (SELECT "
        + key
        + " FROM "
        + Quoting.table(table())
        + where
        + rest
        + ")";
  }

  private Value sent(Invocation call, String sql) {
    Emission emission = model.migration().emission();
    emission.send(sql, Command.of(call, emission.conditions()), model.assumption());
    return new Value.Unknown("how many rows there are");
  }

  /** What a call gives that reads rows, or that the application defines. */
  private Value unknown(Invocation call) {
    String what = call.name().equals("new") ? "an object of `" : "rows of `";
    Value.Unknown rows = new Value.Unknown(what + model.name() + "`");
    if (call.block().isPresent()) {
      UnknownBlocks.run(model.migration(), call.block().get(), rows);
    }
    return rows;
  }

  /** Rows of which it is not known which they are. */
  record UnknownRows(Relation relation, NotKnown reason) implements Value.Receiver {
    @Override
    public Value send(Invocation call) {
      boolean narrows = Set.of("where", "not", "order", "limit").contains(call.name());
      boolean writes =
          WRITES.contains(call.name()) || Set.of("update_all", "delete_all").contains(call.name());
      if (writes) {
        relation.gap(call, reason.getMessage());
      }
      return narrows ? this : relation.unknown(call);
    }
  }
}
