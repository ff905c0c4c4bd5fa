package io.github.sqllint.parse;

import io.github.sqllint.operation.ConstraintOperation.Deferral;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TriggerOperation.CreateTrigger;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** CREATE TRIGGER. */
final class TriggerReader {
  private final Tokens tokens;
  private final List<String> definition = new ArrayList<>();
  private final List<String> updateOf = new ArrayList<>();

  private TriggerReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Takes the statement from the trigger's name on. */
  static Operation create(Tokens tokens, boolean orReplace, boolean constraint) {
    return new TriggerReader(tokens).read(orReplace, constraint);
  }

  private Operation read(boolean orReplace, boolean constraint) {
    String name = NameReader.column(tokens);
    time();
    events();
    tokens.expect("on");
    ObjectName table = NameReader.relation(tokens);
    Optional<ObjectName> references =
        tokens.accept("from") ? Optional.of(NameReader.relation(tokens)) : Optional.empty();
    attributes(constraint);
    transitions();
    forEach();
    Optional<Expression> when = Optional.empty();
    if (tokens.accept("when")) {
      when = Optional.of(ExpressionExtent.inParentheses(tokens));
      definition.add("when (" + when.get().text() + ")");
    }
    ObjectName function = execute();
    return new CreateTrigger(
        table,
        name,
        orReplace,
        constraint,
        updateOf,
        when,
        function,
        references,
        String.join(" ", definition));
  }

  private void time() {
    if (tokens.accept("instead", "of")) {
      definition.add("instead of");
    } else {
      definition.add(tokens.is("before") ? "before" : "after");
      if (!tokens.accept("before")) {
        tokens.expect("after");
      }
    }
  }

  private void events() {
    List<String> events = new ArrayList<>();
    do {
      String event = tokens.keyword();
      switch (event) {
        case "insert", "delete", "truncate" -> {}
        case "update" -> {
          if (tokens.accept("of")) {
            updateOf.addAll(NameReader.list(tokens));
            event += " of " + String.join(", ", updateOf);
          }
        }
        default -> throw new NotUnderstood("“" + event + "” is no event of a trigger.");
      }
      events.add(event);
    } while (tokens.accept("or"));
    events.sort(null); // The server keeps no order of its own among them.
    definition.add(String.join(" or ", events));
  }

  /** Only constraint triggers have them, and always do. */
  private void attributes(boolean constraint) {
    Deferral deferral = ConstraintAttributes.read(tokens).deferral();
    if (constraint) {
      definition.add(deferral.toString());
    }
  }

  private void transitions() {
    int mark = tokens.mark();
    if (tokens.accept("referencing")) {
      do {
        if (!tokens.accept("old")) {
          tokens.expect("new");
        }
        if (!tokens.accept("table")) {
          tokens.expect("row");
        }
        tokens.accept("as");
        NameReader.column(tokens);
      } while (tokens.is("old") || tokens.is("new"));
      definition.add(tokens.text(mark));
    }
  }

  private void forEach() {
    boolean row = false;
    if (tokens.accept("for")) {
      tokens.accept("each");
      row = tokens.accept("row");
      if (!row) {
        tokens.expect("statement");
      }
    }
    definition.add(row ? "for each row" : "for each statement");
  }

  private ObjectName execute() {
    tokens.expect("execute");
    if (!tokens.accept("function")) {
      tokens.expect("procedure");
    }
    int mark = tokens.mark();
    ObjectName function = NameReader.routine(tokens);
    String name = tokens.text(mark);
    definition.add("execute function " + name + arguments(tokens.group()));
    return function;
  }

  /** The server keeps strings, whatever is written (gram.y: TriggerFuncArg). */
  private static String arguments(Tokens inside) {
    StringJoiner arguments = new StringJoiner(", ", "(", ")");
    while (!inside.isDone()) {
      Tokens argument = inside.item();
      Token first = argument.peek();
      int mark = argument.mark();
      argument.rest();
      String text = Identifier.is(first) ? Identifier.of(first) : argument.text(mark);
      arguments.add(StringConstant.is(first) ? text : StringConstant.quoted(text));
      inside.acceptSymbol(",");
    }
    return arguments.toString();
  }
}
