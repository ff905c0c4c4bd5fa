package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.AlterObject;
import io.github.sqllint.operation.ObjectOperation.AlterSequence;
import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.ObjectOperation.RenameObject;
import io.github.sqllint.operation.ObjectOperation.SetSchema;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ViewOperation.AlterView;
import io.github.sqllint.source.Token;
import java.util.Optional;

/** ALTER of everything but tables, types and domains, which have readers of their own. */
final class AlterReader {
  /** What may follow the name of any object, so that its text shows it as keywords. */
  private static final String[][] ACTIONS = {
    {"owner", "to"},
    {"set", "tablespace"},
    {"attach", "partition"},
    {"depends", "on", "extension"},
    {"no", "depends", "on", "extension"},
    {"set"},
    {"reset"},
    {"update"},
    {"add"},
    {"drop"},
    {"alter"},
    {"rename"},
    {"options"},
  };

  private AlterReader() {}

  /** Takes the statement from behind ALTER. */
  static void read(Tokens tokens, Readings readings) {
    if (tokens.accept("table")) {
      AlterTableReader.read(tokens, readings);
    } else if (tokens.accept("type")) {
      TypeStatementReader.alter(tokens, readings);
    } else {
      readings.add(operation(tokens));
    }
  }

  private static Operation operation(Tokens tokens) {
    if (tokens.is("default", "privileges") || tokens.is("system")) {
      String kind = tokens.is("system") ? "alter system" : "alter default privileges";
      tokens.rest();
      return new Other(kind, tokens.text(0));
    }
    ObjectKind kind = ObjectKind.expect(tokens);
    if (tokens.accept("all", "in", "tablespace")) {
      tokens.rest();
      return new Other("alter " + kind.words() + " all in tablespace", tokens.text(0));
    }
    tokens.accept("if", "exists");
    if (kind.naming() == ObjectKind.Naming.ON_RELATION) {
      return onRelation(tokens, kind);
    }
    ObjectName name =
        tokens.accept("all") ? ObjectName.of("all") : ObjectNames.read(tokens, kind).name();
    if (tokens.accept("rename", "to")) {
      String newName = NameReader.column(tokens);
      return new RenameObject(kind.words(), name, newName, Optional.empty());
    }
    if (tokens.accept("set", "schema")) {
      return new SetSchema(kind.words(), name, NameReader.column(tokens));
    }
    return switch (kind) {
      case DOMAIN -> DomainReader.alter(tokens, name);
      case SEQUENCE -> sequence(tokens, name);
      case VIEW, MATERIALIZED_VIEW -> view(tokens, kind, name);
      case PUBLICATION -> PublicationReader.alter(tokens, name.name());
      default -> new AlterObject(kind.words(), name, action(tokens));
    };
  }

  private static Operation onRelation(Tokens tokens, ObjectKind kind) {
    String name = NameReader.column(tokens);
    tokens.expect("on");
    ObjectName table = NameReader.relation(tokens);
    if (tokens.accept("rename", "to")) {
      String newName = NameReader.column(tokens);
      return new RenameObject(kind.words(), ObjectName.of(name), newName, Optional.of(table));
    }
    return kind == ObjectKind.POLICY
        ? PolicyReader.alter(tokens, table, name)
        : new AlterObject(kind.words(), ObjectName.of(name), action(tokens));
  }

  private static Operation sequence(Tokens tokens, ObjectName name) {
    return tokens.is("owner") || tokens.is("set")
        ? new AlterSequence(name, action(tokens), Optional.empty())
        : SequenceReader.alter(tokens, name);
  }

  private static Operation view(Tokens tokens, ObjectKind kind, ObjectName name) {
    boolean rename = tokens.accept("rename");
    if (!rename && !tokens.accept("alter")) {
      return new AlterView(kind.words(), name, action(tokens), Optional.empty());
    }
    tokens.accept("column");
    int mark = tokens.mark();
    String column = NameReader.column(tokens);
    if (rename) {
      tokens.expect("to");
    }
    tokens.rest();
    String action = (rename ? "RENAME COLUMN " : "ALTER COLUMN ") + tokens.action(mark);
    return new AlterView(kind.words(), name, action, Optional.of(column));
  }

  /** Takes all that is left; it in normal form. */
  static String action(Tokens tokens) {
    if (tokens.isDone() || tokens.peek().kind() == Token.Kind.PLACEHOLDER) {
      throw tokens.expected("An action");
    }
    int mark = tokens.mark();
    for (String[] words : ACTIONS) {
      if (tokens.accept(words)) {
        break;
      }
    }
    tokens.rest();
    return tokens.action(mark);
  }
}
