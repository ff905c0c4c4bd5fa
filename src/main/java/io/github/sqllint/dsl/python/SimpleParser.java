package io.github.sqllint.dsl.python;

import io.github.sqllint.dsl.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The statements that are one line. */
final class SimpleParser {
  private static final Set<String> AUGMENTED =
      Set.of("+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", ">>=", "<<=", "**=");

  private final Cursor words;
  private final ExpressionParser expressions;

  SimpleParser(Cursor words, ExpressionParser expressions) {
    this.words = words;
    this.expressions = expressions;
  }

  /** Statements with semicolons between them, up to the line's end. */
  void line(List<Statement> statements) {
    do {
      if (words.is(Kind.NEWLINE)) {
        break;
      }
      statements.add(statement());
    } while (words.takeIf(";"));
    if (!words.takeIf(Kind.NEWLINE) && !words.is(Kind.END)) {
      refusePython2();
      throw words.unexpected("the line's end");
    }
  }

  /** A statement of Python 2 reads as a name that something else follows. */
  private void refusePython2() {
    int mark = words.mark();
    if (mark == 0) {
      return;
    }
    Token before = words.peek(-1);
    if (before.is("print") || before.is("exec")) {
      throw new PythonSyntaxException(
          before.span().start(),
          "is written in Python 2: `" + before.text() + "` is a function now");
    }
  }

  private Statement statement() {
    int start = words.offset();
    Token first = words.next();
    return switch (first.is(Kind.NAME) ? first.text() : "") {
      case "pass", "break", "continue" -> new Statement.Jump(first.span(), words.take().text());
      case "return" -> {
        words.take();
        Optional<Expression> value = optional();
        yield new Statement.Return(words.since(start), value);
      }
      case "raise" -> raise(start);
      case "import" -> {
        words.take();
        yield new Statement.Import(first.span(), PythonParser.imported(words));
      }
      case "from" -> importFrom(start);
      case "global", "nonlocal", "del" -> names(start);
      case "assert" -> {
        words.take();
        Expression condition = expressions.one();
        if (words.takeIf(",")) {
          expressions.one();
        }
        yield new Statement.Assert(words.since(start), condition);
      }
      default -> isTypeAlias() ? typeAlias(start) : expression(start);
    };
  }

  private Optional<Expression> optional() {
    return expressions.startsExpression() ? Optional.of(expressions.several()) : Optional.empty();
  }

  private Statement raise(int start) {
    words.take();
    Optional<Expression> value = optional();
    if (words.takeIf("from")) {
      expressions.one();
    }
    return new Statement.Raise(words.since(start), value);
  }

  private Statement importFrom(int start) {
    words.take();
    StringBuilder module = new StringBuilder();
    while (words.is(".") || words.is("...")) {
      module.append(words.take().text());
    }
    if (!words.is("import")) {
      module.append(PythonParser.dotted(words));
    }
    words.expect("import");
    return new Statement.ImportFrom(
        words.since(start), module.toString(), PythonParser.imported(words));
  }

  private Statement names(int start) {
    String keyword = words.take().text();
    Expression read = expressions.several();
    List<Expression> names =
        read instanceof Expression.Display display ? display.elements() : List.of(read);
    return new Statement.Names(words.since(start), keyword, names);
  }

  private boolean isTypeAlias() {
    return words.is("type")
        && words.peek(1).is(Kind.NAME)
        && (words.peek(2).is("=") || words.peek(2).is("["));
  }

  private Statement typeAlias(int start) {
    while (!words.is(Kind.NEWLINE) && !words.is(Kind.END)) {
      words.take();
    }
    return new Statement.Jump(words.since(start), "pass");
  }

  private Statement expression(int start) {
    Expression first = expressions.several();
    if (words.takeIf(":")) {
      expressions.several();
      if (!words.takeIf("=")) {
        return new Statement.Declare(words.since(start), first);
      }
      Expression value = expressions.several();
      return new Statement.Assign(words.since(start), List.of(first), value);
    }
    if (words.is(Kind.OPERATOR) && AUGMENTED.contains(words.next().text())) {
      String operator = words.take().text();
      Expression value = expressions.several();
      return new Statement.Augment(
          words.since(start), first, operator.substring(0, operator.length() - 1), value);
    }
    if (!words.is("=")) {
      return new Statement.Evaluate(words.since(start), first);
    }
    List<Expression> targets = new ArrayList<>(List.of(first));
    while (words.takeIf("=")) {
      targets.add(expressions.several());
    }
    Expression value = targets.remove(targets.size() - 1);
    return new Statement.Assign(words.since(start), targets, value);
  }
}
