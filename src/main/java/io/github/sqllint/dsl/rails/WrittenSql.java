package io.github.sqllint.dsl.rails;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.ColumnOperation.RenameColumn;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.ConstraintOperation.DropConstraint;
import io.github.sqllint.operation.ConstraintOperation.RenameConstraint;
import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.DoBlock;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.AlterSequence;
import io.github.sqllint.operation.ObjectOperation.OwnedBy;
import io.github.sqllint.operation.ObjectOperation.RenameObject;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.TableOperation.DropTable;
import io.github.sqllint.operation.TableOperation.RenameTable;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What SQL written by hand does to the indexes and foreign keys whose names Rails looks up later.
 * What is not followed to the last word, or runs only under a condition, leaves the tables blurred.
 */
final class WrittenSql {
  /** Most of what is written by hand changes rows. */
  private static final Pattern DEFINING =
      Pattern.compile("(?i)\\b(alter|create|drop)\\s+(unlogged\\s+|unique\\s+)?(table|index)\\b");

  /** The longest name that PostgreSQL does not shorten. */
  private static final int LONGEST = 63;

  private final Memory memory;
  private final boolean certain;

  private WrittenSql(Memory memory, boolean certain) {
    this.memory = memory;
    this.certain = certain;
  }

  /**
   * @param certain whether it is sure to run
   */
  static void learn(String sql, Memory memory, boolean certain) {
    if (!DEFINING.matcher(sql).find()) {
      return;
    }
    SourceFile file = new SourceFile("", sql);
    Script script = Script.whole(file, "", "", Direction.UP, TransactionMode.NONE);
    WrittenSql written = new WrittenSql(memory, certain);
    for (ReadStatement statement : ScriptReader.read(script).statements()) {
      for (Reading reading : statement.readings()) {
        written.apply(reading.operation());
      }
    }
  }

  private void apply(Operation operation) {
    if (operation instanceof Unrecognised unread) {
      unread
          .relation()
          .ifPresentOrElse(table -> facts(table).blur(), () -> blurUnless(unread.kind()));
    } else if (operation instanceof DoBlock block) {
      block.body().forEach(reading -> blurBy(reading.operation()));
    } else if (operation instanceof CreateTable create) {
      create(create);
    } else if (operation instanceof DropTable drop) {
      memory.drop(drop.name().toString());
    } else if (operation instanceof RenameTable rename) {
      memory.rename(rename.table().toString(), rename.newName());
    } else if (operation instanceof AddColumn add) {
      column(add.table(), add.definition());
    } else if (operation instanceof DropColumn drop) {
      facts(drop.table()).forget(drop.column());
    } else if (operation instanceof RenameColumn rename) {
      rename(rename);
    } else if (operation instanceof CreateIndex create) {
      add(create.table(), create.name(), columns(create), "_idx");
    } else if (operation instanceof DropIndex drop) {
      String name = drop.name().name();
      memory.holder(name).ifPresent(table -> memory.table(table).removeIndex(name, certain));
    } else if (operation instanceof RenameObject rename && rename.kind().equals("index")) {
      rename(rename);
    } else {
      constraint(operation);
    }
  }

  private void constraint(Operation operation) {
    if (operation instanceof AddForeignKey add) {
      add(add);
    } else if (operation instanceof AddUnique add) {
      add(add.table(), add.name(), add.columns(), "_key");
    } else if (operation instanceof AddPrimaryKey add) {
      add(add);
    } else if (operation instanceof AlterSequence alter) {
      alter.ownedBy().ifPresent(owner -> owned(alter, owner));
    } else if (operation instanceof DropConstraint drop) {
      facts(drop.table()).foreignKeys().remove(drop.name());
      facts(drop.table()).removeIndex(drop.name(), certain);
    } else if (operation instanceof RenameConstraint rename) {
      rename(rename);
    }
  }

  private Facts facts(ObjectName table) {
    return memory.table(table.toString());
  }

  private void create(CreateTable create) {
    Facts facts = memory.create(create.table().toString(), certain && !create.ifNotExists());
    create.columns().forEach(column -> column(create.table(), column));
    if (create.partitionOf().isPresent() || !create.like().isEmpty()) {
      facts.blur();
    }
  }

  private void blurUnless(String kind) {
    if (kind.isEmpty() || DEFINING.matcher(kind).find()) {
      memory.blur();
    }
  }

  /** A block runs its statements under conditions, or more than once. */
  private void blurBy(Operation operation) {
    if (operation instanceof DoBlock block) {
      block.body().forEach(reading -> blurBy(reading.operation()));
    } else if (!(operation instanceof DataOperation)) {
      memory.blur();
    }
  }

  /**
   * An index.
   *
   * @param end of the name that the server gives it if it has none; where that is taken or too long
   *     it is not followed
   */
  private void add(ObjectName table, Optional<String> name, List<String> columns, String end) {
    Facts facts = facts(table);
    String made = table.name() + "_" + String.join("_", columns) + end;
    if (name.isPresent()) {
      facts.addIndex(name.get(), columns, certain);
    } else if (!columns.isEmpty() && made.length() <= LONGEST && !memory.hasIndex(made)) {
      facts.addIndex(made, columns, certain);
    } else if (!columns.isEmpty()) {
      facts.blur();
    }
  }

  /** Rails renames the key with the table where a sequence counts it or UUIDs are made for it. */
  private void add(AddPrimaryKey key) {
    Facts facts = facts(key.table());
    String type = key.columns().size() == 1 ? facts.columns().get(key.columns().get(0)) : null;
    if (type != null && type.endsWith("serial")) {
      facts.keys().put(key.columns().get(0), true);
    }
  }

  private void owned(AlterSequence sequence, OwnedBy owner) {
    Map<String, String> columns = facts(owner.table()).columns();
    boolean usual =
        sequence.name().name().equals(owner.table().name() + "_" + owner.column() + "_seq");
    if (usual && columns.containsKey(owner.column())) {
      columns.put(owner.column(), counted(columns.get(owner.column())));
    }
  }

  /** The type of a column that a sequence counts. */
  private static String counted(String type) {
    return switch (type) {
      case "bigint" -> "bigserial";
      case "smallint" -> "smallserial";
      case "integer" -> "serial";
      default -> type;
    };
  }

  private void column(ObjectName table, ColumnDefinition column) {
    String type = column.type().name();
    String known = column.identity().isPresent() ? counted(type) : type;
    facts(table).columns().put(column.name(), known);
  }

  /** None where an expression is among them; Rails before 7.1 takes those of INCLUDE for more. */
  private static List<String> columns(CreateIndex index) {
    List<String> columns = new ArrayList<>();
    for (Key key : index.keys()) {
      if (!(key.expression() instanceof ColumnReference column)) {
        return List.of();
      }
      columns.add(column.name());
    }
    columns.addAll(index.include());
    return columns;
  }

  private void rename(RenameObject rename) {
    String name = rename.name().name();
    Optional<String> table = memory.holder(name);
    if (table.isPresent()) {
      Facts facts = memory.table(table.get());
      facts.indexes().put(rename.newName(), facts.indexes().remove(name));
    }
  }

  private void rename(RenameColumn rename) {
    Facts facts = facts(rename.table());
    facts.rename(rename.column(), rename.newName());
    facts.indexes().replaceAll((index, over) -> renamed(over, rename));
  }

  private static List<String> renamed(List<String> columns, RenameColumn rename) {
    return columns.stream()
        .map(column -> column.equals(rename.column()) ? rename.newName() : column)
        .toList();
  }

  private void rename(RenameConstraint rename) {
    Facts facts = facts(rename.table());
    if (facts.foreignKeys().containsKey(rename.name())) {
      facts.foreignKeys().put(rename.newName(), facts.foreignKeys().remove(rename.name()));
    } else if (facts.indexes().containsKey(rename.name())) {
      facts.indexes().put(rename.newName(), facts.indexes().remove(rename.name()));
    }
  }

  private void add(AddForeignKey key) {
    String made = key.table().name() + "_" + String.join("_", key.columns()) + "_fkey";
    String name = key.name().orElse(made);
    boolean isSure = key.name().isPresent() || !facts(key.table()).foreignKeys().containsKey(name);
    if (name.length() <= LONGEST && isSure) {
      memory.addForeignKey(
          key.table().toString(),
          name,
          new Facts.ForeignKey(String.join(",", key.columns()), key.references().toString()));
    }
  }
}
