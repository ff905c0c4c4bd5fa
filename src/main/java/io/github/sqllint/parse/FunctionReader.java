package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.CreateFunction;
import io.github.sqllint.operation.ObjectOperation.Parameter;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** CREATE FUNCTION and CREATE PROCEDURE; of the body only SQL is looked into. */
final class FunctionReader {
  private final Tokens tokens;
  private String returns = "";
  private String language = "sql";
  private String volatility = "volatile";
  private String body = "";
  private final SortedSet<String> attributes = new TreeSet<>();
  private final List<String> settings = new ArrayList<>();

  private FunctionReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Takes the statement from the routine's name on. */
  static Operation create(Tokens tokens, String kind, boolean orReplace) {
    ObjectName name = NameReader.routine(tokens);
    List<Parameter> parameters = Signature.parameters(tokens.inside());
    List<String> arguments = Signature.arguments(tokens.group());
    FunctionReader reader = new FunctionReader(tokens);
    reader.returns();
    while (!tokens.isDone()) {
      reader.option();
    }
    return new CreateFunction(
        kind,
        name,
        orReplace,
        arguments,
        reader.returns,
        reader.language,
        reader.volatility,
        reader.body,
        parameters,
        Optional.of(reader.attributes()).filter(all -> !all.isEmpty()),
        reader.language.equals("sql") ? SqlBody.queries(reader.body) : List.of());
  }

  private void returns() {
    if (!tokens.accept("returns")) {
      return;
    }
    int mark = tokens.mark();
    if (tokens.accept("table")) {
      tokens.group();
      returns = tokens.text(mark);
    } else {
      returns = Signature.type(tokens);
    }
  }

  private void option() {
    if (tokens.is("begin", "atomic")) {
      int mark = tokens.mark();
      tokens.rest();
      body = tokens.text(mark);
    } else if (tokens.is("return")) {
      int mark = tokens.mark();
      tokens.keyword();
      ExpressionExtent.any(tokens);
      body = tokens.text(mark);
    } else if (tokens.accept("as")) {
      body = tokens.string();
      if (tokens.acceptSymbol(",")) {
        tokens.string();
      }
    } else if (tokens.accept("language")) {
      language =
          StringConstant.is(tokens.peek())
              ? Identifier.folded(tokens.string())
              : NameReader.column(tokens);
    } else if (tokens.is("immutable") || tokens.is("stable") || tokens.is("volatile")) {
      volatility = tokens.keyword();
    } else if (!flag()) {
      value();
    }
  }

  /** What is not so by default is noted. */
  private boolean flag() {
    tokens.accept("external");
    if (tokens.accept("strict") || tokens.accept("returns", "null", "on", "null", "input")) {
      attributes.add("strict");
    } else if (tokens.accept("window")) {
      attributes.add("window");
    } else if (tokens.accept("leakproof")) {
      attributes.add("leakproof");
    } else if (tokens.accept("security", "definer")) {
      attributes.add("security definer");
    } else {
      return tokens.accept("not", "leakproof")
          || tokens.accept("called", "on", "null", "input")
          || tokens.accept("security", "invoker");
    }
    return true;
  }

  private void value() {
    int mark = tokens.mark();
    if (tokens.accept("parallel")) {
      if (!tokens.keyword().equals("unsafe")) {
        attributes.add(tokens.text(mark));
      }
      return;
    }
    boolean set = tokens.is("set");
    named();
    (set ? settings : attributes).add(tokens.text(mark));
  }

  /** The server keeps the settings in the order that they are written in. */
  private String attributes() {
    List<String> all = new ArrayList<>(attributes);
    all.addAll(settings);
    return String.join(", ", all);
  }

  private void named() {
    if (tokens.accept("cost") || tokens.accept("rows")) {
      if (tokens.peek().kind() != Kind.NUMBER) {
        throw tokens.expected("A number");
      }
      tokens.next();
    } else if (tokens.accept("support")) {
      NameReader.routine(tokens);
    } else if (tokens.accept("set")) {
      SettingReader.parameter(tokens, true);
    } else if (tokens.accept("transform")) {
      do {
        tokens.expect("for", "type");
        TypeReader.read(tokens);
      } while (tokens.acceptSymbol(","));
    } else {
      tokens.expect("with");
      tokens.group();
    }
  }
}
