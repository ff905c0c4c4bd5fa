package io.github.sqllint.dsl.rails;

import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.StatementSplitter;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What SQL written by hand does to the indexes and foreign keys whose names Rails looks up later.
 * What is not understood here leaves names unknown, which is told where one is looked up.
 */
final class WrittenSql {
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
    for (Statement each : StatementSplitter.split(file, List.of(new Span(0, sql.length())))) {
      new WrittenSql(memory).statement(new Words(each.tokens()), each.tokens());
    }
  }

  private void statement(Words words, List<Token> tokens) {
    if (words.take("create")) {
      words.take("unlogged");
      words.take("unique");
      if (words.take("index")) {
        createIndex(words);
      } else if (words.take("table")) {
        createTable(words, tokens);
      }
    } else if (words.take("drop", "index")) {
      words.take("concurrently");
      words.take("if", "exists");
      names(words).forEach(memory::dropIndex);
    } else if (words.take("drop", "table")) {
      words.take("if", "exists");
      names(words).forEach(memory::drop);
    } else if (words.take("alter", "index")) {
      words.take("if", "exists");
      renameIndex(words);
    } else if (words.take("alter", "table")) {
      words.take("if", "exists");
      words.take("only");
      String table = words.name();
      words.take("*");
      for (List<Token> action : Words.parts(tokens, words.position())) {
        action(table, new Words(action));
      }
    }
  }

  private static List<String> names(Words words) {
    List<String> names = new ArrayList<>();
    do {
      names.add(words.name());
    } while (words.symbol(","));
    return names;
  }

  private void createIndex(Words words) {
    words.take("concurrently");
    words.take("if", "not", "exists");
    String name = words.is("on") ? "" : words.name();
    if (words.take("on")) {
      words.take("only");
      String table = words.name();
      if (words.take("using")) {
        words.next();
      }
      List<String> columns = new ArrayList<>(words.indexed());
      if (words.take("include")) {
        columns.addAll(words.indexed()); // Rails before 7.1 takes them for columns of the index
      }
      if (!name.isEmpty()) {
        memory.table(table).indexes().put(name, columns);
      }
    }
  }

  private void renameIndex(Words words) {
    String name = words.name();
    Optional<String> table = memory.holder(name);
    if (table.isPresent() && words.take("rename", "to")) {
      Memory.Facts facts = memory.table(table.get());
      facts.indexes().put(words.name(), facts.indexes().remove(name));
    }
  }

  private void createTable(Words words, List<Token> tokens) {
    words.take("if", "not", "exists");
    String table = words.name();
    if (words.symbol("(")) {
      for (List<Token> part : Words.parts(tokens, words.position())) {
        element(table, new Words(part));
      }
    }
  }

  private void action(String table, Words words) {
    if (words.take("add")) {
      words.take("column");
      words.take("if", "not", "exists");
      element(table, words);
    } else if (words.take("drop", "constraint")) {
      words.take("if", "exists");
      String name = words.name();
      memory.table(table).foreignKeys().remove(name);
      memory.table(table).indexes().remove(name);
    } else if (words.take("drop")) {
      words.take("column");
      words.take("if", "exists");
      memory.table(table).forget(words.name());
    } else if (words.take("rename", "to")) {
      memory.rename(table, words.name());
    } else if (words.take("rename")) {
      rename(words.take("constraint"), memory.table(table), words);
    }
  }

  private static void rename(boolean constraint, Memory.Facts facts, Words words) {
    words.take("column");
    String name = words.name();
    if (!words.take("to")) {
      return;
    }
    String newName = words.name();
    if (!constraint) {
      facts.rename(name, newName);
      facts.indexes().replaceAll((index, over) -> renamed(over, name, newName));
    } else if (facts.foreignKeys().containsKey(name)) {
      facts.foreignKeys().put(newName, facts.foreignKeys().remove(name));
    } else if (facts.indexes().containsKey(name)) {
      facts.indexes().put(newName, facts.indexes().remove(name));
    }
  }

  private static List<String> renamed(List<String> columns, String name, String newName) {
    return columns.stream().map(column -> column.equals(name) ? newName : column).toList();
  }

  /** A column or a constraint of a table. */
  private void element(String table, Words words) {
    Optional<String> name = words.take("constraint") ? Optional.of(words.name()) : Optional.empty();
    if (words.take("foreign", "key")) {
      List<String> columns = words.indexed();
      if (words.take("references")) {
        key(table, name, columns, words.name());
      }
    } else if (words.take("unique")) {
      name.ifPresent(index -> memory.table(table).indexes().put(index, words.indexed()));
    } else if (name.isEmpty() && !words.isEnd()) {
      column(table, words);
    }
  }

  private void column(String table, Words words) {
    String column = words.next();
    memory.table(table).columns().put(column, words.copy().next());
    Optional<String> name = Optional.empty();
    while (!words.isEnd()) {
      if (words.take("constraint")) {
        name = Optional.of(words.name());
      } else if (words.take("references")) {
        key(table, name, List.of(column), words.name());
        return;
      } else if (words.take("not") || words.take("null") || words.take("default")) {
        name = Optional.empty();
      } else {
        words.next();
      }
    }
  }

  private void key(String table, Optional<String> given, List<String> columns, String toTable) {
    String plain = table.substring(table.lastIndexOf('.') + 1);
    String name = given.orElse(plain + "_" + String.join("_", columns) + "_fkey");
    boolean isSure = !memory.table(table).foreignKeys().containsKey(name);
    if (name.length() <= LONGEST && !columns.isEmpty() && (given.isPresent() || isSure)) {
      Memory.ForeignKey key = new Memory.ForeignKey(String.join(",", columns), toTable);
      memory.addForeignKey(table, name, key);
    }
  }
}
