package io.github.sqllint.operation;

import java.util.List;
import java.util.Optional;

/** A change to any other object of a database. */
public sealed interface ObjectOperation extends Operation {

  record CreateSchema(String name, boolean ifNotExists) implements ObjectOperation {}

  record DropSchema(String name, boolean ifExists, boolean cascade) implements ObjectOperation {}

  record CreateExtension(
      String name, boolean ifNotExists, Optional<String> schema, Optional<String> version)
      implements ObjectOperation {}

  /**
   * @param options in normal form, such as {@code as integer start 5}
   * @param ownedBy {@code table.column}
   */
  record CreateSequence(
      ObjectName name,
      boolean ifNotExists,
      boolean temporary,
      String options,
      Optional<OwnedBy> ownedBy)
      implements ObjectOperation {}

  /** The column whose sequence it is. */
  record OwnedBy(ObjectName table, String column) {
    @Override
    public String toString() {
      return table + "." + column;
    }
  }

  /**
   * @param action in normal form
   */
  record AlterSequence(ObjectName name, String action, Optional<OwnedBy> ownedBy)
      implements ObjectOperation {}

  record DropSequence(ObjectName name, boolean ifExists, boolean cascade)
      implements ObjectOperation {}

  /**
   * A function or a procedure; its body is a definition, nothing runs.
   *
   * @param kind {@code function} or {@code procedure}
   * @param arguments the types of the arguments that tell it from others of its name, in order
   * @param volatility {@code volatile} where not written
   * @param body as written, without its quotes; empty where there is none
   * @param parameters all of them, those that go out too
   * @param attributes what else is not so by default, in normal form and sorted, such as {@code
   *     cost 500, security definer, strict}
   * @param queries what a body in SQL does with rows, statement by statement
   */
  record CreateFunction(
      String kind,
      ObjectName name,
      boolean orReplace,
      List<String> arguments,
      String returns,
      String language,
      String volatility,
      String body,
      List<Parameter> parameters,
      Optional<String> attributes,
      List<Query> queries)
      implements ObjectOperation {
    public CreateFunction {
      queries = List.copyOf(queries);
      arguments = List.copyOf(arguments);
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * A parameter of a routine.
   *
   * @param mode {@code out}, {@code inout}, {@code variadic} or empty
   * @param name empty where it has none
   * @param defaultValue in normal form; empty where it has none
   */
  record Parameter(String mode, String name, String type, String defaultValue) {
    @Override
    public String toString() {
      String value = defaultValue.isEmpty() ? "" : " default " + defaultValue;
      return (mode + " " + name + " " + type + value).strip().replace("  ", " ");
    }
  }

  /**
   * @param kinds in order of the alphabet; empty for all
   * @param columns expressions and columns in normal form
   */
  record CreateStatistics(
      Optional<ObjectName> name, ObjectName table, List<String> kinds, List<String> columns)
      implements ObjectOperation {
    public CreateStatistics {
      kinds = List.copyOf(kinds);
      columns = List.copyOf(columns);
    }

    @Override
    public Optional<ObjectName> relation() {
      return Optional.of(table);
    }
  }

  /**
   * CREATE and ALTER PUBLICATION.
   *
   * @param action what follows the name, in normal form
   */
  record ChangePublication(String name, boolean create, String action, List<ObjectName> tables)
      implements ObjectOperation {
    public ChangePublication {
      tables = List.copyOf(tables);
    }
  }

  /**
   * @param kind of the object, such as {@code table}, {@code column}, {@code function}
   * @param table for a column, constraint, trigger or policy, the table it belongs to; the domain
   *     for a constraint of one
   * @param name the object's own name; a column's without its table
   * @param text empty where the comment is taken away
   */
  record Comment(String kind, Optional<ObjectName> table, ObjectName name, Optional<String> text)
      implements ObjectOperation {
    /** The kind of a domain's constraint. */
    public static final String OF_DOMAIN = "domain constraint";

    @Override
    public Optional<ObjectName> relation() {
      return kind.equals(OF_DOMAIN) ? Optional.empty() : table;
    }
  }

  /**
   * @param kind of the objects: {@code table}, {@code schema}, {@code function}, {@code role}, …
   * @param text privileges, objects and grantees in normal form
   */
  record Grant(String kind, List<ObjectName> names, String text) implements ObjectOperation {
    public Grant {
      names = List.copyOf(names);
    }
  }

  /** As {@link Grant}. */
  record Revoke(String kind, List<ObjectName> names, String text) implements ObjectOperation {
    public Revoke {
      names = List.copyOf(names);
    }
  }

  /**
   * @param kind in lower case, such as {@code index}, {@code view}, {@code function}
   * @param table for a trigger, policy or rule, the table it belongs to
   */
  record RenameObject(String kind, ObjectName name, String newName, Optional<ObjectName> table)
      implements ObjectOperation {
    @Override
    public Optional<ObjectName> relation() {
      return table;
    }
  }

  record SetSchema(String kind, ObjectName name, String schema) implements ObjectOperation {}

  /**
   * ALTER of an object that has no record of its own.
   *
   * @param action what follows the name, in normal form
   */
  record AlterObject(String kind, ObjectName name, String action) implements ObjectOperation {}

  /**
   * DROP of an object that has no record of its own; one per name.
   *
   * @param arguments a function's argument types in normal form; empty where not written
   */
  record DropObject(
      String kind, ObjectName name, Optional<String> arguments, boolean ifExists, boolean cascade)
      implements ObjectOperation {}

  /**
   * CREATE of an object that has no record of its own.
   *
   * @param kind in lower case, such as {@code event trigger}, {@code collation}
   */
  record CreateObject(String kind, ObjectName name) implements ObjectOperation {}

  /**
   * A known statement without an effect on tables.
   *
   * @param kind its leading words in lower case, such as {@code select}, {@code analyze}
   * @param reads the relations that its query reads, where it is one
   */
  record Other(String kind, String text, List<ObjectName> reads) implements ObjectOperation {
    public Other {
      reads = List.copyOf(reads);
    }

    /** One without a query. */
    public Other(String kind, String text) {
      this(kind, text, List.of());
    }
  }

  /** A line that psql obeys itself, such as {@code \connect shop}. */
  record PsqlCommand(String command, String argument) implements ObjectOperation {

    /**
     * The database that it connects to by name, as written there; empty where it stays, and where
     * something that is filled in later names it.
     */
    public Optional<String> otherDatabase() {
      if (!command.equals("c") && !command.equals("connect")) {
        return Optional.empty();
      }
      String name = argument.replaceFirst("^-reuse-previous=\\S+\\s*", "");
      boolean named = !name.isEmpty() && name.chars().noneMatch(c -> ":$<{%@".indexOf(c) >= 0);
      String first = named ? name.split("\\s+")[0].replaceAll("[\"']", "") : "";
      return first.isEmpty() || first.equals("-") ? Optional.empty() : Optional.of(first);
    }
  }
}
