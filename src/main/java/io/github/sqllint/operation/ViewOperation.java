package io.github.sqllint.operation;

import java.util.List;
import java.util.Optional;

/** A change to a view or a materialized view. */
public sealed interface ViewOperation extends Operation {
  ObjectName name();

  @Override
  default Optional<ObjectName> relation() {
    return Optional.of(name());
  }

  /**
   * @param columns the list after the name; empty where the query names them
   * @param options in normal form, such as {@code security_barrier, check_option = local}
   */
  record CreateView(
      ObjectName name,
      boolean orReplace,
      boolean temporary,
      List<String> columns,
      Query query,
      Optional<String> options)
      implements ViewOperation {
    public CreateView {
      columns = List.copyOf(columns);
    }
  }

  /**
   * @param columns the list after the name; empty where the query names them
   */
  record CreateMaterializedView(
      ObjectName name, boolean ifNotExists, List<String> columns, Query query, boolean withData)
      implements ViewOperation {
    public CreateMaterializedView {
      columns = List.copyOf(columns);
    }
  }

  record RefreshMaterializedView(ObjectName name, boolean concurrently, boolean withData)
      implements ViewOperation {}

  record DropView(ObjectName name, boolean ifExists, boolean cascade) implements ViewOperation {}

  record DropMaterializedView(ObjectName name, boolean ifExists, boolean cascade)
      implements ViewOperation {}

  /**
   * @param kind {@code view} or {@code materialized view}
   * @param action in normal form
   */
  record AlterView(String kind, ObjectName name, String action, Optional<String> column)
      implements ViewOperation {}
}
