package io.github.sqllint.dsl.python;

import io.github.sqllint.dsl.python.Expression.Argument;
import io.github.sqllint.dsl.python.Expression.Parameter;
import io.github.sqllint.dsl.python.Statement.Imported;
import io.github.sqllint.dsl.python.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text to its statements (Python reference, chapters 7 and 8). */
public final class PythonParser {
  private final Cursor words;
  private final ExpressionParser expressions;
  private final SimpleParser simple;
  private final BlockParser blocks;

  private PythonParser(String text) {
    words = new Cursor(text, Lexer.file(text));
    expressions = new ExpressionParser(words);
    simple = new SimpleParser(words, expressions);
    blocks = new BlockParser(words, expressions, this::suite);
  }

  /**
   * Reads a file.
   *
   * @throws PythonSyntaxException if it is not Python 3
   */
  public static List<Statement> parse(String text) {
    return new PythonParser(text).file();
  }

  private List<Statement> file() {
    List<Statement> statements = new ArrayList<>();
    while (!words.is(Kind.END)) {
      if (words.is(Kind.INDENT)) {
        throw words.unexpected("a statement");
      }
      statement(statements);
    }
    return statements;
  }

  /** The statements behind a colon: on the same line or in a block. */
  private List<Statement> suite() {
    words.expect(":");
    List<Statement> statements = new ArrayList<>();
    if (!words.takeIf(Kind.NEWLINE)) {
      simple.line(statements);
      return statements;
    }
    words.expect(Kind.INDENT, "an indented block");
    words.enter();
    while (!words.takeIf(Kind.DEDENT)) {
      statement(statements);
    }
    words.leave();
    return statements;
  }

  private void statement(List<Statement> statements) {
    Token first = words.next();
    int start = words.offset();
    switch (first.is(Kind.OPERATOR) || first.is(Kind.NAME) ? first.text() : "") {
      case "if" -> statements.add(blocks.branch());
      case "for" -> statements.add(blocks.loop());
      case "while" -> statements.add(blocks.repeat());
      case "with" -> statements.add(blocks.with());
      case "try" -> statements.add(blocks.attempt());
      case "def" -> statements.add(function(start, List.of()));
      case "class" -> statements.add(definition(start, List.of()));
      case "@" -> statements.add(decorated());
      case "async" -> {
        words.take();
        statement(statements);
      }
      case "match" -> {
        if (blocks.startsMatch()) {
          statements.add(blocks.match());
        } else {
          simple.line(statements);
        }
      }
      default -> simple.line(statements);
    }
  }

  private Statement decorated() {
    int start = words.offset();
    List<Expression> decorators = new ArrayList<>();
    while (words.takeIf("@")) {
      decorators.add(expressions.named());
      words.expect(Kind.NEWLINE, "the line's end");
    }
    words.takeIf("async");
    return words.is("class") ? definition(start, decorators) : function(start, decorators);
  }

  private Statement function(int start, List<Expression> decorators) {
    words.expect("def");
    String name = words.name();
    typeParameters();
    words.expect("(");
    List<Parameter> parameters = expressions.parameters(")", true);
    words.expect(")");
    if (words.takeIf("->")) {
      expressions.several();
    }
    Span head = words.since(start);
    boolean around = words.yields;
    words.yields = false;
    List<Statement> body = suite();
    boolean yields = words.yields;
    words.yields = around;
    return new Statement.Function(head, name, parameters, decorators, body, yields);
  }

  private Statement definition(int start, List<Expression> decorators) {
    words.expect("class");
    String name = words.name();
    typeParameters();
    List<Argument> bases = List.of();
    if (words.takeIf("(")) {
      bases = expressions.arguments();
      words.expect(")");
    }
    Span head = words.since(start);
    return new Statement.ClassDefinition(head, name, bases, decorators, suite());
  }

  /** Passes what stands in brackets behind a name, with whatever bounds and defaults it has. */
  private void typeParameters() {
    if (!words.is("[")) {
      return;
    }
    int open = 0;
    do {
      Token word = words.take();
      open += word.is("[") ? 1 : word.is("]") ? -1 : 0;
    } while (open > 0 && !words.is(Kind.END));
  }

  /** The names behind an {@code import}. */
  static List<Imported> imported(Cursor words) {
    List<Imported> names = new ArrayList<>();
    boolean parentheses = words.takeIf("(");
    do {
      if (parentheses && words.is(")")) {
        break;
      }
      if (words.takeIf("*")) {
        names.add(new Imported("*", "*"));
        continue;
      }
      String name = dotted(words);
      Optional<String> alias = words.takeIf("as") ? Optional.of(words.name()) : Optional.empty();
      names.add(new Imported(name, alias.orElse("")));
    } while (words.takeIf(","));
    if (parentheses) {
      words.expect(")");
    }
    return names;
  }

  static String dotted(Cursor words) {
    StringBuilder name = new StringBuilder(words.name());
    while (words.takeIf(".")) {
      name.append('.').append(words.name());
    }
    return name.toString();
  }
}
