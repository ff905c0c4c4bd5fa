package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.ChangePublication;
import io.github.sqllint.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** CREATE PUBLICATION and ALTER PUBLICATION. */
final class PublicationReader {
  private PublicationReader() {}

  /** Takes CREATE PUBLICATION from the name on. */
  static Operation create(Tokens tokens) {
    String name = NameReader.column(tokens);
    int mark = tokens.mark();
    List<ObjectName> tables = new ArrayList<>();
    if (tokens.accept("for")) {
      objects(tokens, tables);
    }
    Clauses.parameters(tokens, "with");
    return new ChangePublication(name, true, tokens.action(mark), tables);
  }

  /** Takes ALTER PUBLICATION from behind the name. */
  static Operation alter(Tokens tokens, String name) {
    int mark = tokens.mark();
    List<ObjectName> tables = new ArrayList<>();
    if (tokens.accept("owner", "to")) {
      NameReader.role(tokens);
    } else if (tokens.is("set") && tokens.peek(1).isSymbol("(")) {
      tokens.keyword();
      tokens.skipGroup();
    } else {
      if (!tokens.accept("add") && !tokens.accept("set")) {
        tokens.expect("drop");
      }
      objects(tokens, tables);
    }
    return new ChangePublication(name, false, tokens.action(mark), tables);
  }

  private static void objects(Tokens tokens, List<ObjectName> tables) {
    if (tokens.accept("all")) {
      do {
        tokens.accept("all");
        tokens.keyword();
      } while (tokens.acceptSymbol(","));
      return;
    }
    boolean schemas = false;
    do {
      if (tokens.accept("table")) {
        schemas = false;
      } else if (tokens.accept("tables", "in", "schema")
          || tokens.accept("all", "tables", "in", "schema")) {
        schemas = true;
      }
      if (schemas) {
        if (!tokens.accept("current_schema")) {
          NameReader.column(tokens);
        }
      } else {
        tables.add(NameReader.table(tokens));
        Clauses.columns(tokens);
        Clauses.parameters(tokens, "where");
      }
    } while (tokens.acceptSymbol(","));
  }
}
