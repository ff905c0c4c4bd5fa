package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.ChangePublication;
import io.github.sqllint.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** CREATE PUBLICATION and ALTER PUBLICATION. */
final class PublicationReader {
  private final Tokens tokens;
  private final List<ObjectName> tables = new ArrayList<>();

  /** What was taken so far, in normal form, up to {@link #told}. */
  private final StringBuilder action = new StringBuilder();

  private int told;

  private PublicationReader(Tokens tokens) {
    this.tokens = tokens;
    this.told = tokens.mark();
  }

  /** Takes CREATE PUBLICATION from the name on. */
  static Operation create(Tokens tokens) {
    String name = NameReader.column(tokens);
    PublicationReader reader = new PublicationReader(tokens);
    if (tokens.accept("for")) {
      reader.objects();
    }
    Clauses.parameters(tokens, "with");
    return reader.read(name, true);
  }

  /** Takes ALTER PUBLICATION from behind the name. */
  static Operation alter(Tokens tokens, String name) {
    PublicationReader reader = new PublicationReader(tokens);
    if (tokens.accept("owner", "to")) {
      NameReader.role(tokens);
    } else if (tokens.is("set") && tokens.peek(1).isSymbol("(")) {
      tokens.keyword();
      tokens.group();
    } else {
      if (!tokens.accept("add") && !tokens.accept("set")) {
        tokens.expect("drop");
      }
      reader.objects();
    }
    return reader.read(name, false);
  }

  private Operation read(String name, boolean create) {
    tell();
    return new ChangePublication(name, create, action.toString(), tables);
  }

  private void tell() {
    String more = tokens.action(told);
    boolean apart = !action.isEmpty() && !more.isEmpty() && !more.startsWith(",");
    action.append(apart ? " " : "").append(more);
    told = tokens.mark();
  }

  private void objects() {
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
      if (!schemas) {
        table();
      } else if (!tokens.accept("current_schema")) {
        NameReader.column(tokens);
      }
    } while (tokens.acceptSymbol(","));
  }

  /** The order of its columns says nothing. */
  private void table() {
    tables.add(NameReader.table(tokens));
    tell();
    List<String> columns = Clauses.columns(tokens).stream().map(TokenText::name).sorted().toList();
    if (!columns.isEmpty()) {
      action.append('(').append(String.join(", ", columns)).append(')');
    }
    if (tokens.accept("where")) {
      action.append(" WHERE (").append(Clauses.condition(tokens).text()).append(')');
    }
    told = tokens.mark();
  }
}
