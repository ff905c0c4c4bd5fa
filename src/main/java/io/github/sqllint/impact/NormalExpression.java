package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.operation.Precedence;
import io.github.sqllint.operation.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads an expression out of the tokens of a query in normal form, as far as its types and values
 * depend on it (PostgreSQL manual, 4.1.6 and 4.2). What has no place here is {@link Opaque}.
 */
public final class NormalExpression {
  private static final Set<String> QUERIES = Set.of("select", "with", "values", "table");
  private static final Set<String> INFIX =
      Set.of(
          "or", "and", "is", "in", "between", "like", "ilike", "not", "at", "collate", "::", "[");

  /** What other operators begin with. */
  private static final String SYMBOLS = "+-*/<>=~!@#%^&|`?";

  private static final Set<String> QUANTIFIERS = Set.of("any", "all", "some");

  /** They have words of their own between what they take. */
  private static final Set<String> WORDED =
      Set.of("position", "substring", "overlay", "trim", "cast", "treat", "normalize");

  private final NormalTokens tokens;

  private NormalExpression(List<String> tokens) {
    this.tokens = new NormalTokens(tokens);
  }

  public static Expression read(List<String> tokens) {
    NormalExpression reader = new NormalExpression(tokens);
    try {
      Expression read = reader.expression(Precedence.OR);
      if (reader.tokens.isDone()) {
        return read;
      }
    } catch (NormalTokens.NotRead e) {
      // Said by the opaque one.
    }
    return opaque();
  }

  private static Opaque opaque() {
    return new Opaque("", Set.of());
  }

  private Expression expression(Precedence least) {
    Expression left = first();
    while (!tokens.isDone()) {
      Precedence precedence = Precedence.of(tokens.peek());
      if (!isInfix(tokens.peek()) || precedence.compareTo(least) < 0) {
        break;
      }
      left = further(left, tokens.next(), precedence);
    }
    return left;
  }

  private static boolean isInfix(String token) {
    return INFIX.contains(token) || !token.isEmpty() && SYMBOLS.indexOf(token.charAt(0)) >= 0;
  }

  private Expression further(Expression left, String token, Precedence precedence) {
    return switch (token) {
      case "is" -> test(left);
      case "not" -> matched(left, "not " + tokens.next());
      case "in", "between", "like", "ilike" -> matched(left, token);
      case "at" -> zone(left);
      case "collate" -> {
        tokens.name();
        yield new Operator("collate x", List.of(left));
      }
      case "::" -> new Cast(left, tokens.type());
      case "[" -> {
        Expression subscript = expression(Precedence.OR);
        tokens.expect("]");
        yield new Operator("[]", List.of(left, subscript));
      }
      default -> {
        String symbol = token.equals("!=") ? "<>" : token;
        yield new Operator(symbol, List.of(left, right(precedence)));
      }
    };
  }

  private Expression right(Precedence precedence) {
    if (QUANTIFIERS.contains(tokens.peek()) && tokens.isFollowedBy("(")) {
      tokens.next();
      return new Operator("any", List.of(group().get(0)));
    }
    return expression(precedence.tighter());
  }

  private Expression zone(Expression left) {
    tokens.expect("time");
    tokens.expect("zone");
    return new Call("timezone", List.of(expression(Precedence.TIME_ZONE.tighter()), left));
  }

  private Expression test(Expression left) {
    String not = tokens.accept("not") ? "not " : "";
    if (tokens.accept("distinct")) {
      tokens.expect("from");
      return new Operator(
          "is " + not + "distinct from", List.of(left, expression(Precedence.COMPARISON)));
    }
    String word = tokens.next();
    if (!Set.of("null", "true", "false", "unknown").contains(word)) {
      throw new NormalTokens.NotRead();
    }
    return new Operator("is " + not + word, List.of(left));
  }

  private Expression matched(Expression left, String word) {
    List<Expression> operands = new ArrayList<>(List.of(left));
    if (word.endsWith("in")) {
      operands.addAll(group());
    } else if (word.endsWith("between")) {
      operands.add(expression(Precedence.OTHER));
      tokens.expect("and");
      operands.add(expression(Precedence.OTHER));
    } else if (word.endsWith("like")) {
      operands.add(right(Precedence.LIKE));
      if (QUANTIFIERS.contains(tokens.peek()) || tokens.is("escape")) {
        throw new NormalTokens.NotRead();
      }
    } else {
      throw new NormalTokens.NotRead();
    }
    return new Operator(word, operands);
  }

  /** What stands in parentheses; an opaque one for a query. */
  private List<Expression> group() {
    tokens.expect("(");
    if (QUERIES.contains(tokens.peek())) {
      tokens.skip();
      return List.of(opaque());
    }
    List<Expression> all = new ArrayList<>();
    do {
      all.add(expression(Precedence.OR));
    } while (tokens.accept(","));
    tokens.expect(")");
    return all;
  }

  private Expression first() {
    String token = tokens.peek();
    switch (token) {
      case "(":
        List<Expression> inside = group();
        if (tokens.is(".")) {
          throw new NormalTokens.NotRead();
        }
        return inside.size() == 1 ? inside.get(0) : new Operator("row", inside);
      case "not":
        tokens.next();
        return new Operator("not", List.of(expression(Precedence.NOT)));
      case "-", "+":
        tokens.next();
        return signed(token, expression(Precedence.SIGN));
      case "case":
        tokens.next();
        return choice();
      case "exists":
        tokens.next();
        return new Operator("exists", group());
      case "array":
        tokens.next();
        return array();
      default:
        return value(token);
    }
  }

  private static Expression signed(String sign, Expression value) {
    if (value instanceof Literal number && !number.text().startsWith("'")) {
      return sign.equals("+") ? number : new Literal(sign + number.text());
    }
    return new Operator(sign, List.of(value));
  }

  private Expression array() {
    if (tokens.is("(")) {
      group();
      return opaque();
    }
    tokens.expect("[");
    List<Expression> elements = new ArrayList<>();
    while (!tokens.is("]")) {
      elements.add(expression(Precedence.OR));
      if (!tokens.accept(",")) {
        break;
      }
    }
    tokens.expect("]");
    return new Operator("array", elements);
  }

  private Expression choice() {
    Expression value = tokens.is("when") ? null : expression(Precedence.OR);
    List<Expression> operands = new ArrayList<>();
    while (tokens.accept("when")) {
      Expression when = expression(Precedence.OR);
      operands.add(value == null ? when : new Operator("=", List.of(value, when)));
      tokens.expect("then");
      operands.add(expression(Precedence.OR));
    }
    if (tokens.accept("else")) {
      operands.add(expression(Precedence.OR));
    }
    tokens.expect("end");
    return new Operator(value == null ? "case" : "case of", operands);
  }

  private Expression value(String token) {
    if (token.isEmpty()) {
      throw new NormalTokens.NotRead();
    }
    tokens.next();
    char c = token.charAt(0);
    boolean word = Character.isLetter(c) || c == '_' || c == '"';
    if (!word || Set.of("null", "true", "false").contains(token)) {
      return new Literal(token);
    }
    if (tokens.peek().startsWith("'")) {
      tokens.next();
      return token.equals("e")
          ? new Literal("''")
          : new Cast(new Literal("''"), ColumnType.of(TypeNames.normal(token)));
    }
    if (Call.VALUES.contains(token) && !tokens.is("(")) {
      return new Call(token, List.of());
    }
    tokens.back();
    return named();
  }

  private Expression named() {
    List<String> parts = tokens.name();
    String last = parts.get(parts.size() - 1);
    if (tokens.is("(")) {
      return call(String.join(".", parts));
    }
    if (parts.size() > 2 || last.equals("*")) {
      throw new NormalTokens.NotRead();
    }
    return new ColumnReference(parts.size() == 2 ? parts.get(0) : "", last);
  }

  private Expression call(String name) {
    tokens.expect("(");
    if (name.equals("extract")) {
      tokens.next();
      tokens.expect("from");
      Expression from = expression(Precedence.OR);
      tokens.expect(")");
      return new Call(name, List.of(new Literal("''"), from));
    }
    if (WORDED.contains(name)) {
      tokens.skip();
      return opaque();
    }
    List<Expression> arguments = new ArrayList<>();
    if (!tokens.accept("*") && !tokens.is(")")) {
      tokens.accept("distinct");
      do {
        arguments.add(expression(Precedence.OR));
      } while (tokens.accept(","));
    }
    if (tokens.accept("order")) {
      tokens.skip();
    } else {
      tokens.expect(")");
    }
    if (tokens.accept("filter")) {
      group();
    }
    if (tokens.accept("over") && tokens.next().equals("(")) {
      tokens.skip();
    }
    return new Call(name, arguments);
  }
}
