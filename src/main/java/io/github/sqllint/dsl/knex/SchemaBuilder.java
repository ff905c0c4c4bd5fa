package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Conversion;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Sendable;
import io.github.sqllint.dsl.javascript.Text;
import io.github.sqllint.dsl.javascript.Unknown;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.Condition;
import io.github.sqllint.source.Guard;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Question;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code knex.schema}: collects what is done and sends it when somebody waits for it. */
final class SchemaBuilder implements Sendable, Conversion.Printed {
  private static final Set<String> METHODS =
      Set.of(
          "createTable",
          "createTableIfNotExists",
          "createTableLike",
          "createView",
          "createViewOrReplace",
          "createMaterializedView",
          "refreshMaterializedView",
          "dropView",
          "dropViewIfExists",
          "dropMaterializedView",
          "dropMaterializedViewIfExists",
          "createSchema",
          "createSchemaIfNotExists",
          "dropSchema",
          "dropSchemaIfExists",
          "createExtension",
          "createExtensionIfNotExists",
          "dropExtension",
          "dropExtensionIfExists",
          "table",
          "alterTable",
          "view",
          "alterView",
          "hasTable",
          "hasColumn",
          "dropTable",
          "renameTable",
          "renameView",
          "dropTableIfExists",
          "raw");

  private static final Set<String> SETTINGS =
      Set.of("transacting", "connection", "debug", "timeout", "options", "on", "queryContext");

  /** One call of a method. */
  record Call(String method, List<Value> args, Span site, List<Condition> conditions) {
    boolean conditional() {
      return !conditions.isEmpty();
    }
  }

  /** A statement that a call makes, or why it is not known. */
  record Made(
      HostText sql, String gap, Span site, boolean conditional, List<Condition> conditions) {}

  private Sending sending;
  private final List<Call> calls = new ArrayList<>();
  private Value schema = Nothing.UNDEFINED;

  SchemaBuilder(Sending sending) {
    this.sending = sending;
  }

  static boolean isMethod(String name) {
    return METHODS.contains(name) && !name.equals("table") && !name.equals("view");
  }

  @Override
  public boolean has(String method) {
    return METHODS.contains(method)
        || SETTINGS.contains(method)
        || Set.of("withSchema", "toString", "toQuery", "toSQL", "generateDdlCommands")
            .contains(method);
  }

  @Override
  public Value invoke(String method, List<Value> args, Span site, Run run) {
    if (METHODS.contains(method)) {
      calls.add(new Call(method, args, site, run.conditions()));
      return this;
    }
    switch (method) {
      case "withSchema" -> schema = Args.at(args, 0);
      case "transacting" -> sending = Connection.sending(args, sending);
      case "toString", "toQuery" -> {
        return printed(run);
      }
      case "toSQL", "generateDdlCommands" -> {
        return new Unknown("It is what " + method + " answers.");
      }
      default -> {
        return this;
      }
    }
    return this;
  }

  @Override
  public Value print() {
    return new Unknown("It is what a builder prints.");
  }

  private Value printed(Run run) {
    List<String> all = new ArrayList<>();
    for (Made made : made(run)) {
      if (!made.gap.isEmpty() || made.conditional) {
        return new Unknown(made.gap);
      }
      all.add(made.sql.text());
    }
    return Text.made(String.join(";\n", all));
  }

  private List<Made> made(Run run) {
    List<Made> all = new ArrayList<>();
    for (Call call : calls) {
      SchemaSql sql = new SchemaSql(call, schema, run);
      all.addAll(sql.statements());
    }
    return all;
  }

  @Override
  public Value send(Run run) {
    // All is made before anything is sent: an error keeps the whole chain from being sent, and what
    // a function that describes a table sends by itself comes behind the first statement.
    for (Made made : run.behind(() -> made(run))) {
      sending.under(made.conditions);
      if (made.gap.isEmpty()) {
        sending.send(made.sql, made.site, made.conditional || run.isConditional());
      } else {
        sending.gap(made.site, made.gap, made.sql.text(), made.conditional || run.isConditional());
      }
      sending.under(List.of());
    }
    boolean asks = calls.size() == 1 && calls.get(0).method.startsWith("has");
    return asks ? answer(calls.get(0)) : new Unknown(Sending.ANSWER);
  }

  /** What the database answers that is asked for a table or column. */
  private Unknown answer(Call call) {
    Value table = Args.at(call.args, 0);
    Value column = call.method.equals("hasColumn") ? Args.at(call.args, 1) : Text.made("");
    boolean known = table instanceof Text && column instanceof Text && !(schema instanceof Unknown);
    Question.Kind kind = column.toString().isEmpty() ? Question.Kind.TABLE : Question.Kind.COLUMN;
    Optional<String> in = Args.isTrue(schema) ? Optional.of(Args.string(schema)) : Optional.empty();
    Optional<Question> question =
        known
            ? Optional.of(new Question(kind, in, table.toString(), column.toString()))
            : Optional.empty();
    sending.ask(question);
    return new Unknown(Sending.ANSWER, question.<Guard>map(Guard.Yes::new).orElse(Guard.UNKNOWN));
  }
}
