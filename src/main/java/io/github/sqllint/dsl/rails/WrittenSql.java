package io.github.sqllint.dsl.rails;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.ColumnOperation.RenameColumn;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.ConstraintOperation.DropConstraint;
import io.github.sqllint.operation.ConstraintOperation.RenameConstraint;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.RenameObject;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.TableOperation.DropTable;
import io.github.sqllint.operation.TableOperation.RenameTable;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What SQL written by hand does to the indexes and foreign keys whose names Rails looks up later.
 * What runs only under a condition is passed over: it leaves names unknown, which is told where one
 * is looked up.
 */
final class WrittenSql {
  /** Most of what is written by hand changes rows. */
  private static final Pattern DEFINING =
      Pattern.compile("(?i)\\b(alter|create|drop)\\s+(unlogged\\s+|unique\\s+)?(table|index)\\b");

  /** The longest name that PostgreSQL does not shorten. */
  private static final int LONGEST = 63;

  private final Memory memory;

  private WrittenSql(Memory memory) {
    this.memory = memory;
  }

  static void learn(String sql, Memory memory) {
    if (!DEFINING.matcher(sql).find()) {
      return;
    }
    SourceFile file = new SourceFile("", sql);
    Script script = Script.whole(file, "", "", Direction.UP, TransactionMode.NONE);
    WrittenSql written = new WrittenSql(memory);
    for (ReadStatement statement : ScriptReader.read(script).statements()) {
      for (Reading reading : statement.readings()) {
        if (!reading.conditional()) {
          written.apply(reading.operation());
        }
      }
    }
  }

  private void apply(Operation operation) {
    if (operation instanceof CreateTable create) {
      create.columns().forEach(column -> column(create.table(), column));
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
      create.name().ifPresent(name -> facts(create.table()).indexes().put(name, columns(create)));
    } else if (operation instanceof DropIndex drop) {
      memory.dropIndex(drop.name().name());
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
      add.name().ifPresent(name -> facts(add.table()).indexes().put(name, add.columns()));
    } else if (operation instanceof DropConstraint drop) {
      facts(drop.table()).foreignKeys().remove(drop.name());
      facts(drop.table()).indexes().remove(drop.name());
    } else if (operation instanceof RenameConstraint rename) {
      rename(rename);
    }
  }

  private Memory.Facts facts(ObjectName table) {
    return memory.table(table.toString());
  }

  private void column(ObjectName table, ColumnDefinition column) {
    facts(table).columns().put(column.name(), column.type().name());
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
      Memory.Facts facts = memory.table(table.get());
      facts.indexes().put(rename.newName(), facts.indexes().remove(name));
    }
  }

  private void rename(RenameColumn rename) {
    Memory.Facts facts = facts(rename.table());
    facts.rename(rename.column(), rename.newName());
    facts.indexes().replaceAll((index, over) -> renamed(over, rename));
  }

  private static List<String> renamed(List<String> columns, RenameColumn rename) {
    return columns.stream()
        .map(column -> column.equals(rename.column()) ? rename.newName() : column)
        .toList();
  }

  private void rename(RenameConstraint rename) {
    Memory.Facts facts = facts(rename.table());
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
          new Memory.ForeignKey(String.join(",", key.columns()), key.references().toString()));
    }
  }
}
