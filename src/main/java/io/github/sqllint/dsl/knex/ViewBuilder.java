package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.HostObject;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The view that the callback of {@code createView} and its like is given. */
final class ViewBuilder implements HostObject {
  private static final Set<String> METHODS =
      Set.of(
          "columns",
          "as",
          "checkOption",
          "localCheckOption",
          "cascadedCheckOption",
          "column",
          "queryContext");

  private record Change(Value column, String method, Value to) {}

  private final int depth;
  private final List<Change> changes = new ArrayList<>();
  private Value columns = Nothing.UNDEFINED;
  private Value query = Nothing.UNDEFINED;
  private String option = "";
  private String lost;

  ViewBuilder(int depth) {
    this.depth = depth;
  }

  @Override
  public boolean has(String method) {
    return METHODS.contains(method);
  }

  @Override
  public boolean isLostTo(String reason) {
    lost = reason;
    return true;
  }

  @Override
  public Value invoke(String method, List<Value> args, Span site, Run run) {
    if (run.doubts() > depth) {
      isLostTo("What the view is depends on a condition that is not known.");
    }
    switch (method) {
      case "columns" -> columns = Args.at(args, 0);
      case "as" -> query = Args.at(args, 0);
      case "checkOption" -> option = " with check option";
      case "localCheckOption" -> option = " with local check option";
      case "cascadedCheckOption" -> option = " with cascaded check option";
      case "column" -> {
        return new ViewColumn(Args.at(args, 0));
      }
      default -> {
        return this;
      }
    }
    return Nothing.UNDEFINED;
  }

  /** A column of a view that is altered. */
  private final class ViewColumn implements HostObject {
    private final Value name;

    ViewColumn(Value name) {
      this.name = name;
    }

    @Override
    public boolean has(String method) {
      return method.equals("rename") || method.equals("defaultTo");
    }

    @Override
    public Value invoke(String method, List<Value> args, Span site, Run run) {
      changes.add(new Change(name, method, Args.at(args, 0)));
      return this;
    }
  }

  private void check() {
    if (lost != null) {
      throw new NotKnown(lost);
    }
  }

  String create(String method, String name) {
    check();
    String start =
        switch (method) {
          case "createViewOrReplace" -> "create or replace view ";
          case "createMaterializedView" -> "create materialized view ";
          default -> "create view ";
        };
    String list = Args.isTrue(columns) ? " (" + Sql.names(columns) + ")" : "";
    String select = query instanceof QueryBuilder built ? built.statement() : raw();
    return start + name + list + " as " + select + option;
  }

  private String raw() {
    return query instanceof RawQuery written ? written.sql().text() : Args.string(query);
  }

  List<String> alterations(String name) {
    check();
    List<String> all = new ArrayList<>();
    for (Change change : changes) {
      String column = Sql.name(change.column);
      all.add(
          "alter view "
              + name
              + (change.method.equals("rename")
                  ? " rename " + column + " to " + Sql.name(change.to)
                  : " alter " + column + " set default " + Args.string(change.to)));
    }
    return all;
  }
}
