package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ALTER TYPE actions that are known as text alone do to a type. */
final class TypeActions {
  private static final Pattern ADD =
      Pattern.compile("ADD ATTRIBUTE (\\S+) (.*?)( CASCADE| RESTRICT)?", flags());
  private static final Pattern DROP =
      Pattern.compile("DROP ATTRIBUTE (IF EXISTS )?(\\S+)( CASCADE| RESTRICT)?", flags());
  private static final Pattern ALTER =
      Pattern.compile(
          "ALTER ATTRIBUTE (\\S+) (SET DATA )?TYPE (.*?)( CASCADE| RESTRICT)?", flags());
  private static final Pattern RENAME =
      Pattern.compile("RENAME ATTRIBUTE (\\S+) TO (\\S+)( CASCADE| RESTRICT)?", flags());

  private static final Pattern COLLATE = Pattern.compile(" COLLATE ", flags());

  private final Draft draft;

  TypeActions(Draft draft) {
    this.draft = draft;
  }

  void apply(DataType type, String action) {
    if (type instanceof CompositeType composite) {
      CompositeType changed = changed(composite, action);
      draft.put(changed);
      if (!changed.attributes().equals(composite.attributes())) {
        alterTablesOf(changed);
      }
    } else if (type instanceof EnumType enumType) {
      draft.put(enumType.withSettings(SettingActions.apply(enumType.settings(), "", action)));
    } else if (type instanceof Domain domain) {
      draft.put(domain.withSettings(SettingActions.apply(domain.settings(), "", action)));
    } else if (type instanceof OtherType other) {
      draft.put(other.withSettings(SettingActions.apply(other.settings(), "", action)));
    }
  }

  /** The tables OF a type. */
  static List<Table> tablesOf(DataType type, Schema schema) {
    String name = type.name().toString();
    return schema.tables().stream()
        .filter(table -> table.settings().value("of").filter(name::equals).isPresent())
        .toList();
  }

  /** The tables OF a type have its attributes as their columns. */
  private void alterTablesOf(CompositeType type) {
    for (Table table : tablesOf(type, draft.schema())) {
      Parts<Column> columns = table.columns();
      for (CompositeType.Attribute attribute : type.attributes()) {
        Column column =
            columns.find(attribute.name()).orElseGet(() -> Column.met(attribute.name()));
        columns = columns.with(column.withType(attribute.type(), attribute.collation()));
      }
      for (String name : table.columns().names()) {
        columns = type.attributes().find(name).isPresent() ? columns : columns.without(name);
      }
      draft.put(table.withColumns(columns));
    }
  }

  private static CompositeType changed(CompositeType type, String action) {
    Parts<CompositeType.Attribute> attributes = type.attributes();
    Settings settings = type.settings();
    Matcher add = ADD.matcher(action);
    Matcher drop = DROP.matcher(action);
    Matcher alter = ALTER.matcher(action);
    Matcher rename = RENAME.matcher(action);
    if (add.matches()) {
      attributes = attributes.with(attribute(add.group(1), add.group(2)));
    } else if (drop.matches()) {
      attributes = attributes.without(drop.group(2));
      settings = settings.without(Remarks.commentOn("column", drop.group(2)));
    } else if (alter.matches()) {
      attributes = attributes.with(attribute(alter.group(1), alter.group(3)));
    } else if (rename.matches()) {
      String newName = rename.group(2);
      attributes =
          attributes
              .find(rename.group(1))
              .map(
                  a ->
                      type.attributes()
                          .replacing(
                              a.name(),
                              new CompositeType.Attribute(newName, a.type(), a.collation())))
              .orElse(attributes.incomplete());
    } else {
      return type.withSettings(SettingActions.apply(type.settings(), "", action));
    }
    return type.withAttributes(attributes).withSettings(settings);
  }

  private static CompositeType.Attribute attribute(String name, String type) {
    String[] parts = COLLATE.split(type.strip(), 2);
    return new CompositeType.Attribute(
        name,
        ColumnType.of(parts[0].toLowerCase(Locale.ROOT)),
        parts.length < 2 ? Optional.empty() : Optional.of(parts[1]));
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  }
}
