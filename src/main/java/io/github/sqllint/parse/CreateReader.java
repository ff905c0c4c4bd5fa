package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.CreateExtension;
import io.github.sqllint.operation.ObjectOperation.CreateObject;
import io.github.sqllint.operation.ObjectOperation.CreateSchema;
import io.github.sqllint.operation.ObjectOperation.CreateStatistics;
import io.github.sqllint.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE of everything: finds the reader of its kind. */
final class CreateReader {
  private CreateReader() {}

  /** Takes the statement from behind CREATE. */
  static void read(Tokens tokens, Readings readings) {
    boolean orReplace = tokens.accept("or", "replace");
    boolean temporary = temporary(tokens);
    boolean unlogged = !temporary && tokens.accept("unlogged");
    if (tokens.accept("table")) {
      CreateTableReader.read(tokens, temporary, unlogged, readings);
    } else if (tokens.accept("schema")) {
      schema(tokens, readings);
    } else if (tokens.accept("sequence")) {
      readings.add(SequenceReader.create(tokens, temporary));
    } else if (tokens.is("recursive", "view") || tokens.is("view")) {
      readings.add(ViewReader.create(tokens, orReplace, temporary));
    } else if (tokens.accept("materialized", "view")) {
      readings.add(ViewReader.materialized(tokens));
    } else if (temporary || unlogged) {
      throw tokens.expected("TABLE");
    } else {
      readings.add(operation(tokens, orReplace));
    }
  }

  /** Takes TEMPORARY in all its spellings if it is there. */
  static boolean temporary(Tokens tokens) {
    if (tokens.is("local", "temporary")
        || tokens.is("local", "temp")
        || tokens.is("global", "temporary")
        || tokens.is("global", "temp")) {
      tokens.keyword();
    }
    return tokens.accept("temporary") || tokens.accept("temp");
  }

  private static Operation operation(Tokens tokens, boolean orReplace) {
    if (tokens.accept("unique", "index")) {
      return IndexReader.create(tokens, true);
    }
    if (tokens.accept("constraint", "trigger")) {
      return TriggerReader.create(tokens, orReplace, true);
    }
    if (tokens.is("default", "conversion") || tokens.is("trusted")) {
      tokens.keyword();
    }
    ObjectKind kind = ObjectKind.expect(tokens);
    return switch (kind) {
      case INDEX -> IndexReader.create(tokens, false);
      case FUNCTION, PROCEDURE -> FunctionReader.create(tokens, kind.words(), orReplace);
      case TRIGGER -> TriggerReader.create(tokens, orReplace, false);
      case RULE -> RuleReader.create(tokens, orReplace);
      case POLICY -> PolicyReader.create(tokens);
      case TYPE -> TypeStatementReader.create(tokens);
      case DOMAIN -> DomainReader.create(tokens);
      case PUBLICATION -> PublicationReader.create(tokens);
      case EXTENSION -> extension(tokens);
      case STATISTICS -> statistics(tokens);
      case ROUTINE, LARGE_OBJECT -> throw tokens.unexpected();
      default -> object(tokens, kind);
    };
  }

  /** An object of which only the name matters; what defines it is not looked into. */
  private static Operation object(Tokens tokens, ObjectKind kind) {
    tokens.accept("if", "not", "exists");
    ObjectName name;
    if (kind == ObjectKind.OPERATOR) {
      int mark = tokens.mark();
      while (!tokens.isDone() && !tokens.isSymbol("(")) {
        tokens.next();
      }
      name = ObjectName.of(tokens.text(mark));
    } else if (kind == ObjectKind.OPERATOR_CLASS) {
      name = NameReader.relation(tokens);
    } else if (kind == ObjectKind.AGGREGATE) {
      name = NameReader.routine(tokens);
    } else {
      name = ObjectNames.read(tokens, kind).name();
    }
    tokens.rest();
    return new CreateObject(kind.words(), name);
  }

  private static Operation extension(Tokens tokens) {
    boolean ifNotExists = tokens.accept("if", "not", "exists");
    String name = NameReader.column(tokens);
    Optional<String> schema = Optional.empty();
    Optional<String> version = Optional.empty();
    tokens.accept("with");
    while (!tokens.isDone()) {
      if (tokens.accept("schema")) {
        schema = Optional.of(NameReader.column(tokens));
      } else if (tokens.accept("version")) {
        version = Optional.of(version(tokens));
      } else if (tokens.accept("from")) {
        version(tokens);
      } else {
        tokens.expect("cascade");
      }
    }
    return new CreateExtension(name, ifNotExists, schema, version);
  }

  private static String version(Tokens tokens) {
    return StringConstant.is(tokens.peek()) ? tokens.string() : NameReader.column(tokens);
  }

  private static Operation statistics(Tokens tokens) {
    tokens.accept("if", "not", "exists");
    Optional<ObjectName> name =
        tokens.is("on") || tokens.isSymbol("(")
            ? Optional.empty()
            : Optional.of(NameReader.relation(tokens));
    List<String> kinds = Clauses.columns(tokens).stream().sorted().toList();
    tokens.expect("on");
    List<String> columns = new ArrayList<>();
    do {
      columns.add(ExpressionExtent.any(tokens).text());
    } while (tokens.acceptSymbol(","));
    tokens.expect("from");
    return new CreateStatistics(name, NameReader.table(tokens), kinds, columns);
  }

  private static void schema(Tokens tokens, Readings readings) {
    boolean ifNotExists = tokens.accept("if", "not", "exists");
    String name = "";
    if (!tokens.is("authorization")) {
      name = NameReader.role(tokens);
    }
    if (tokens.accept("authorization")) {
      String role = NameReader.role(tokens);
      name = name.isEmpty() ? role : name;
    }
    readings.add(new CreateSchema(name, ifNotExists));
    SchemaElements.read(tokens, name, readings);
  }
}
