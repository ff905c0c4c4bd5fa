package io.github.sqllint.dsl.javascript;

import io.github.sqllint.dsl.javascript.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads what modules import and export, and the declarations that only TypeScript has. */
final class Modules {
  private final Parser parser;
  private final Statements statements;
  private final Cursor words;

  Modules(Parser parser, Statements statements) {
    this.parser = parser;
    this.statements = statements;
    this.words = parser.words;
  }

  /** A statement that begins with a word of its own; null if it is an expression. */
  Statement statement(Token token, int start) {
    Token next = words.peek(1);
    switch (token.text()) {
      case "import" -> {
        if (next.isSign("(") || next.isSign(".")) {
          return null;
        }
        return imported(start);
      }
      case "export" -> {
        return exported(start);
      }
      default -> {
        boolean declares = words.isTyped() && next.kind() == Kind.NAME && !next.newLine();
        return declares ? typed(token.text(), start) : null;
      }
    }
  }

  private Statement typed(String kind, int start) {
    switch (kind) {
      case "namespace", "module" -> {
        words.next();
        return namespace(start);
      }
      case "interface" -> {
        while (!words.isSign("{") && !words.isEnd()) {
          words.next();
        }
        words.skipBrackets();
        return new Blocks.Empty(words.from(start));
      }
      case "type" -> {
        words.next();
        words.next();
        if (words.isSign("<")) {
          parser.types.skipArguments();
        }
        words.expect("=");
        parser.types.skip();
        statements.end();
        return new Blocks.Empty(words.from(start));
      }
      case "enum" -> {
        return enumeration(start);
      }
      case "declare" -> {
        words.next();
        if (words.isName("module") || words.isName("global") || words.isName("namespace")) {
          return typed("interface", start);
        }
        statements.statement();
        return new Blocks.Empty(words.from(start));
      }
      case "abstract" -> {
        words.next();
        return statements.statement();
      }
      default -> {
        return null;
      }
    }
  }

  private Statement namespace(int start) {
    String name = words.expectName();
    boolean nested = words.take(".");
    Blocks.Block body;
    if (nested) {
      Statement inner = namespace(words.peek().span().start());
      List<Declarations.Shared> exported = declared(inner);
      Statement export = new Declarations.Export(inner.span(), inner, exported);
      body = new Blocks.Block(inner.span(), List.of(export));
    } else {
      body = statements.block();
    }
    return new Namespace(words.from(start), name, body);
  }

  Statement enumeration(int start) {
    words.next();
    String name = words.expectName();
    words.expect("{");
    List<Literals.Property> members = new ArrayList<>();
    while (!words.take("}")) {
      Token member = words.next();
      String called = member.kind() == Kind.STRING ? member.value().text() : member.text();
      Expression value = words.take("=") ? parser.expression() : null;
      members.add(new Literals.Property(called, null, value, false));
      if (!words.isSign("}")) {
        words.expect(",");
      }
    }
    return new Declarations.Enumeration(words.from(start), name, members);
  }

  private Statement imported(int start) {
    words.next();
    List<Declarations.Shared> names = new ArrayList<>();
    String last = "";
    String outside = "";
    boolean braces = false;
    while (words.peek().kind() != Kind.STRING) {
      Token token = words.next();
      if (token.kind() == Kind.END || token.isSign(";")) {
        throw words.unexpected("a module's name");
      }
      if (token.isSign("=")) {
        // import x = require('y')
        Expression value = parser.expression();
        statements.end();
        return new Declarations.Variables(
            words.from(start),
            false,
            List.of(new Declarations.Declared(new Pattern.Variable(last), value)));
      }
      boolean ends =
          words.isSign(",")
              || words.isSign("}")
              || words.isName("from") && token.kind() == Kind.NAME;
      braces |= token.isSign("{");
      boolean renamed = token.isName("as") && !ends;
      outside = renamed ? last : outside;
      if (token.kind() == Kind.NAME && ends) {
        String plain = braces ? token.text() : "default";
        names.add(new Declarations.Shared(token.text(), outside.isEmpty() ? plain : outside));
        outside = "";
      }
      last = token.text();
    }
    String module = words.next().value().text();
    if (words.takeName("with") || words.takeName("assert")) {
      words.skipBrackets();
    }
    statements.end();
    return new Declarations.Import(words.from(start), module, names);
  }

  private Statement exported(int start) {
    words.next();
    if (words.takeName("default")) {
      return exportedDefault(start);
    }
    if (words.take("=")) {
      Expression value = parser.sequence();
      statements.end();
      return new Declarations.ExportWhole(words.from(start), false, value);
    }
    boolean type = words.isName("type") && (words.peek(1).isSign("{") || words.peek(1).isSign("*"));
    if (type) {
      words.next();
    }
    if (words.isSign("{")) {
      return named(start);
    }
    if (words.take("*")) {
      String as = words.takeName("as") ? words.next().text() : "";
      if (!words.takeName("from")) {
        throw words.unexpected("from");
      }
      String module = words.next().value().text();
      statements.end();
      return new Declarations.ExportFrom(words.from(start), module, List.of(), as);
    }
    Statement declaration = statements.statement();
    return new Declarations.Export(words.from(start), declaration, declared(declaration));
  }

  private Statement exportedDefault(int start) {
    boolean function =
        words.isName("function") || words.isName("async") && words.peek(1).isName("function");
    boolean named =
        function && words.peek(words.isName("async") ? 2 : 1).kind() == Kind.NAME
            || words.isName("class");
    if (named) {
      Statement declaration = statements.statement();
      List<Declarations.Shared> names =
          declared(declaration).stream()
              .map(name -> new Declarations.Shared(name.inside(), "default"))
              .toList();
      return new Declarations.Export(words.from(start), declaration, names);
    }
    Expression value = parser.expression();
    statements.end();
    return new Declarations.ExportWhole(words.from(start), true, value);
  }

  private Statement named(int start) {
    words.expect("{");
    List<Declarations.Shared> names = new ArrayList<>();
    while (!words.take("}")) {
      words.takeName("type");
      Token inside = words.next();
      Token outside = words.takeName("as") ? words.next() : inside;
      names.add(new Declarations.Shared(inside.text(), outside.text()));
      if (!words.isSign("}")) {
        words.expect(",");
      }
    }
    if (words.takeName("from")) {
      String module = words.next().value().text();
      statements.end();
      return new Declarations.ExportFrom(words.from(start), module, names, "");
    }
    statements.end();
    return new Declarations.Export(words.from(start), null, names);
  }

  private static List<Declarations.Shared> declared(Statement declaration) {
    Set<String> names = new LinkedHashSet<>();
    if (declaration instanceof Declarations.Variables variables) {
      variables.variables().forEach(variable -> variable.pattern().names(names::add));
    } else if (declaration instanceof Declarations.Function function) {
      names.add(function.function().name());
    } else if (declaration instanceof Declarations.ClassDeclaration type) {
      names.add(type.name());
    } else if (declaration instanceof Declarations.Enumeration enumeration) {
      names.add(enumeration.name());
    } else if (declaration instanceof Namespace namespace) {
      names.add(namespace.name());
    }
    return names.stream().map(name -> new Declarations.Shared(name, name)).toList();
  }
}
