package io.github.sqllint.reversal;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Parameter;
import io.github.sqllint.schema.CompositeType;
import io.github.sqllint.schema.Domain;
import io.github.sqllint.schema.EnumType;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.OtherObject;
import io.github.sqllint.schema.OtherType;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Publication;
import io.github.sqllint.schema.QueryOutputs;
import io.github.sqllint.schema.Routine;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.SchemaObject;
import io.github.sqllint.schema.Sequence;
import io.github.sqllint.schema.Session;
import io.github.sqllint.schema.Settings;
import io.github.sqllint.schema.Statistics;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything in a schema with all that must be equal for it to be the same: two schemas are equal
 * if their inventories are.
 */
final class Inventory {
  /** Of extended statistics: dependencies, mcv, ndistinct. */
  private static final int ALL_KINDS = 3;

  private final Map<Item, Facts> items = new TreeMap<>();
  private final Map<ObjectName, List<String>> columnOrders = new TreeMap<>();
  private final Map<String, Table> partlyKnown = new HashMap<>();
  private final Map<Item, QueryTerms.Side> views = new HashMap<>();

  private Inventory() {}

  /**
   * What a schema has that another one may have otherwise: what nothing has touched is left out, as
   * are temporary objects, which end with the script that made them.
   */
  static Inventory of(Schema schema, Schema other) {
    Inventory inventory = new Inventory();
    for (SchemaObject object : schema.differingFrom(other)) {
      if (!object.name().schema().equals(Optional.of(Session.TEMPORARY))) {
        inventory.add(object, schema, other);
      }
    }
    return inventory;
  }

  Map<Item, Facts> items() {
    return items;
  }

  /** Whether it may be a column of a table whose columns are not all known. */
  boolean mayHaveColumn(Item item) {
    int dot = item.name().lastIndexOf('.');
    Table table = dot < 0 ? null : partlyKnown.get(item.name().substring(0, dot));
    return item.kind().equals("column")
        && table != null
        && table.columns().presence(item.name().substring(dot + 1)) == Presence.UNKNOWN;
  }

  /** What is known of a view's query; empty for all else. */
  Optional<QueryTerms.Side> view(Item item) {
    return Optional.ofNullable(views.get(item));
  }

  /** The columns of each table whose columns are all known. */
  Map<ObjectName, List<String>> columnOrders() {
    return columnOrders;
  }

  /** What is known of a part of an object. */
  Facts part(String space, String kind, ObjectName owner, String name) {
    return facts(space, kind, owner + "." + name);
  }

  private Facts facts(String space, String kind, String name) {
    return items.computeIfAbsent(new Item(space, kind, name), item -> new Facts());
  }

  private Facts facts(SchemaObject object, Settings settings) {
    return facts(object.key().space(), object.kind(), object.name().toString()).settings(settings);
  }

  /** With what its statement said, where that is not looked into. */
  private Facts defined(SchemaObject object, Settings settings) {
    Facts facts = facts(object, settings);
    settings
        .value(OtherObject.DEFINITION)
        .map(text -> Definition.normal(object.kind(), text))
        .ifPresent(text -> facts.put(OtherObject.DEFINITION, text));
    return facts;
  }

  private void add(SchemaObject object, Schema schema, Schema other) {
    if (object instanceof Table table) {
      Facts facts = facts(table, table.settings()).complete(table.origin().isPresent());
      TableInventory.add(table, other.table(table.name()).orElse(null), schema, facts, this);
      if (table.columnsComplete()) {
        columnOrders.put(table.name(), table.columns().names());
      } else {
        partlyKnown.put(table.name().toString(), table);
      }
    } else if (object instanceof Index index) {
      add(index, schema);
    } else if (object instanceof View view) {
      add(view, schema, other);
    } else if (object instanceof Sequence sequence) {
      facts(sequence, sequence.settings())
          .put("options", SequenceOptions.normal(sequence.options()))
          .put("owner column", sequence.ownedBy().map(Object::toString).orElse("none"))
          .complete(sequence.origin().isPresent());
    } else if (object instanceof Routine routine) {
      add(routine);
    } else if (object instanceof Statistics statistics) {
      facts(statistics, statistics.settings())
          .put("table", statistics.table())
          .put("kinds", statistics.kinds().size() == ALL_KINDS ? "[]" : statistics.kinds())
          .put("columns", new TreeSet<>(statistics.columns()))
          .complete(statistics.origin().isPresent());
    } else if (object instanceof Publication publication) {
      facts(publication.key().space(), publication.kind(), publication.name().toString())
          .put("definition", publication.definition())
          .put("tables", publication.tables().stream().sorted().toList())
          .complete(publication.origin().isPresent());
    } else if (object instanceof OtherObject rarer) {
      // Which version an extension has where none is written depends on the server.
      boolean told = rarer.settings().value(OtherObject.VERSION).isEmpty();
      defined(rarer, rarer.settings()).complete(told && rarer.origin().isPresent());
    } else {
      addType(object);
    }
  }

  /** An index that backs a constraint is told with it, but for what the constraint does not say. */
  private void add(Index index, Schema schema) {
    if (index.constraint().isEmpty()) {
      facts(index, index.settings())
          .put("table", index.table())
          .put("unique", index.unique())
          .put("method", index.method())
          .put("keys", IndexKeys.normal(index, schema))
          .put("included columns", index.include())
          .put("nulls not distinct", index.nullsNotDistinct())
          .put("condition", predicate(index, schema))
          .put("valid", index.valid())
          .put("parent", index.parent().map(Object::toString).orElse("none"))
          .complete(index.origin().isPresent());
    } else {
      part("constraint", "constraint", index.table(), index.name().name())
          .settings(index.settings())
          .put("nulls not distinct", index.nullsNotDistinct())
          .put("included columns", index.include());
    }
  }

  private static String predicate(Index index, Schema schema) {
    return index
        .predicate()
        .filter(condition -> !condition.text().equals("true"))
        .map(
            condition ->
                Normal.of(
                    condition,
                    name -> schema.column(index.table(), name).flatMap(column -> column.type())))
        .orElse("none");
  }

  private void add(View view, Schema schema, Schema other) {
    boolean same = UnchangedView.is(view, schema, other);
    String query = same ? view.query().text() : ViewText.normal(view, schema);
    views.put(
        new Item(view.key().space(), view.kind(), view.name().toString()),
        new QueryTerms.Side(view, query, schema));
    facts(view, view.settings())
        .put("query", query)
        .put("columns", columns(view))
        .put("kept rows", view.materialized())
        .put("populated", view.populated())
        .complete(view.origin().isPresent());
    TableInventory.addTriggersAndRules(view, view.triggers(), view.rules(), this);
  }

  /** What its query does not name already. */
  private static List<String> columns(View view) {
    String query = view.query().text();
    boolean named =
        view.columns().isEmpty() || QueryOutputs.of(query).called(view.columns()).isPresent();
    return named ? List.of() : view.columns();
  }

  private void add(Routine routine) {
    for (Routine.Overload overload : routine.overloads()) {
      String name = routine.name() + "(" + String.join(", ", overload.arguments()) + ")";
      facts(routine.key().space(), overload.kind(), name)
          .settings(overload.settings())
          .put("result", result(overload))
          .put("language", overload.language())
          .put("volatility", overload.volatility())
          .put("body", overload.body())
          .put("parameters", overload.parameters().stream().map(Inventory::plain).toList())
          .put("attributes", attributes(overload));
    }
  }

  /** A string is one of the parameter's type with a cast to that or without. */
  private static Parameter plain(Parameter parameter) {
    String cast = "::" + parameter.type();
    String value = parameter.defaultValue();
    boolean string = value.startsWith("'") && value.endsWith("'" + cast);
    return string
        ? new Parameter(
            parameter.mode(),
            parameter.name(),
            parameter.type(),
            value.substring(0, value.length() - cast.length()))
        : parameter;
  }

  /** Without those that hold anyway, in one spelling. */
  private static String attributes(Routine.Overload overload) {
    boolean cheap = overload.language().equals("c") || overload.language().equals("internal");
    String usual = cheap ? "cost 1" : "cost 100";
    StringBuilder kept = new StringBuilder();
    for (String attribute : overload.listedAttributes()) {
      if (!attribute.equals(usual) && !attribute.equals("rows 1000")) {
        boolean setting = attribute.startsWith("set ");
        kept.append(setting ? setting(attribute) : attribute).append("; ");
      }
    }
    return kept.toString();
  }

  /** A plain value is the same with quotes. */
  private static String setting(String attribute) {
    return attribute
        .replaceFirst("^set time zone ", "set timezone = ")
        .replaceFirst("^(set [\\w.]+) to ", "$1 = ")
        .replaceAll("(?<=[ =,])'(\\w+)'(?=,|$)", "$1");
  }

  /** What OUT parameters imply. */
  private static String result(Routine.Overload overload) {
    List<Parameter> out =
        overload.parameters().stream().filter(p -> p.mode().endsWith("out")).toList();
    if (!overload.returns().isEmpty() || out.isEmpty() || !overload.kind().equals("function")) {
      return overload.returns();
    }
    return out.size() == 1 ? out.get(0).type() : "record";
  }

  private static String check(Domain.Check check, Domain domain) {
    return check.name()
        + " check ("
        + Normal.of(
            check.condition(), name -> name.equals("value") ? domain.type() : Optional.empty())
        + (check.validated() ? ")" : ") not valid");
  }

  private void addType(SchemaObject object) {
    if (object instanceof EnumType type) {
      facts(type, type.settings()).put("values", type.values()).complete(type.complete());
    } else if (object instanceof CompositeType type) {
      facts(type, type.settings())
          .put("attributes", type.attributes().all())
          .complete(type.attributes().complete());
    } else if (object instanceof Domain domain) {
      facts(domain, domain.settings())
          .put("type", domain.type().map(Object::toString).orElse("unknown"))
          .put("not null", domain.notNull())
          .put(
              "default",
              domain.defaultValue().map(d -> Defaults.normal(d, domain.type())).orElse("none"))
          .put("checks", domain.checks().all().stream().map(check -> check(check, domain)).toList())
          .complete(domain.checks().complete());
    } else if (object instanceof OtherType type) {
      defined(type, type.settings()).complete(type.origin().isPresent());
    }
  }
}
