package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A folded schema as lines that {@link CatalogueLines} writes of a server's. */
final class SchemaLines {
  private final SortedSet<String> lines = new TreeSet<>();
  private final Schema schema;

  private SchemaLines(Schema schema) {
    this.schema = schema;
  }

  static SortedSet<String> of(Schema schema) {
    SchemaLines lines = new SchemaLines(schema);
    schema.objects().forEach(lines::add);
    return lines.lines;
  }

  private void add(SchemaObject object) {
    if (object.name().schema().filter(Session.TEMPORARY::equals).isPresent()) {
      return;
    }
    if (object instanceof Table table) {
      add(table);
    } else if (object instanceof Index index) {
      add(index);
    } else if (object instanceof View view) {
      lines.add(view.kind() + " " + view.name());
      view.triggers().forEach(trigger -> add(view.name(), trigger));
    } else if (object instanceof Sequence sequence) {
      lines.add(
          "sequence "
              + sequence.name()
              + sequence.ownedBy().map(owner -> " owned by " + owner).orElse(""));
    } else if (object instanceof EnumType type) {
      lines.add("enum " + type.name() + " " + type.values());
    } else if (object instanceof Domain domain) {
      add(domain);
    } else if (object instanceof CompositeType type) {
      lines.add("composite " + type.name() + " " + type.attributes().names());
    } else if (object instanceof Statistics statistics) {
      lines.add("statistics " + statistics.name() + " on " + statistics.table());
    } else if (object instanceof Routine routine) {
      routine
          .overloads()
          .forEach(o -> lines.add(o.kind() + " " + routine.name() + "/" + o.arguments().size()));
    }
  }

  private void add(Table table) {
    lines.add("table " + table.name() + (table.isPartitioned() ? " partitioned" : ""));
    int position = 0;
    for (Column column : table.columns()) {
      lines.add("column " + table.name() + " " + ++position + " " + text(column));
    }
    table.constraints().forEach(this::add);
    table.triggers().forEach(trigger -> add(table.name(), trigger));
    table.policies().forEach(p -> lines.add("policy " + p.name() + " on " + table.name()));
    for (ObjectName parent : table.lineage().parents()) {
      lines.add("child " + table.name() + " of " + parent);
    }
  }

  private static String text(Column column) {
    return column.name()
        + " "
        + column.type().map(Object::toString).orElse("?")
        + (column.notNull() ? " not null" : "")
        + (column.defaultValue().isPresent() ? " default" : "")
        + (column.generated().isPresent() ? " generated" : "")
        + column.identity().map(i -> i.always() ? " always" : " by default").orElse("");
  }

  private void add(Constraint constraint) {
    lines.add(
        "constraint "
            + constraint.name()
            + " on "
            + constraint.table()
            + " "
            + constraint.kind()
            + " "
            + (constraint.kind() == Constraint.Kind.EXCLUSION ? "" : constraint.columns())
            + constraint
                .reference()
                .map(
                    r ->
                        " to "
                            + r.table()
                            + " "
                            + r.columns()
                            + " "
                            + r.onDelete()
                            + " "
                            + r.onUpdate())
                .orElse("")
            + (constraint.validated() ? "" : " not valid")
            + (constraint.enforced() ? "" : " not enforced"));
  }

  private void add(Index index) {
    lines.add(
        "index "
            + index.name()
            + " on "
            + index.table()
            + (index.unique() ? " unique" : "")
            + (index.constraint().isPresent() ? " constraint" : "")
            + (index.valid() ? "" : " invalid")
            + (index.isPartial() ? " partial" : "")
            + index.keyColumns().map(c -> " " + c).orElse(" expressions")
            + (index.include().isEmpty() ? "" : " include " + index.include())
            + index.parent().map(p -> " part of " + p).orElse(""));
  }

  private void add(ObjectName table, Trigger trigger) {
    lines.add("trigger " + trigger.name() + " on " + table + " " + trigger.enabled());
  }

  private void add(Domain domain) {
    lines.add(
        "domain "
            + domain.name()
            + (domain.notNull() ? " not null" : "")
            + (domain.defaultValue().isPresent() ? " default" : "")
            + domain.checks().all().stream()
                .map(c -> " " + c.name() + (c.validated() ? "" : " not valid"))
                .sorted()
                .collect(Collectors.joining()));
  }
}
