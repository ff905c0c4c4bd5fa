package io.github.sqllint.schema;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.operation.Expression.Operator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's change of name, as the server makes it in everything that it keeps parsed: keys,
 * checks, defaults and index expressions, but not the bodies of functions.
 */
record Renaming(String column, String newName) {

  String in(String name) {
    return name.equals(column) ? newName : name;
  }

  List<String> in(List<String> names) {
    return names.stream().map(this::in).toList();
  }

  Set<String> in(Set<String> names) {
    Set<String> renamed = new TreeSet<>();
    names.forEach(name -> renamed.add(in(name)));
    return renamed;
  }

  Expression in(Expression expression) {
    if (expression instanceof ColumnReference reference) {
      return new ColumnReference(reference.qualifier(), in(reference.name()));
    }
    if (expression instanceof Call call) {
      return new Call(call.name(), inAll(call.operands()), call.words());
    }
    if (expression instanceof Cast cast) {
      return new Cast(in(cast.value()), cast.type());
    }
    if (expression instanceof Operator operator) {
      return new Operator(operator.symbol(), inAll(operator.operands()));
    }
    if (expression instanceof Opaque opaque && opaque.columns().contains(column)) {
      return new Opaque(inText(opaque.text()), in(opaque.columns()));
    }
    return expression;
  }

  /** In a definition that is kept as text in normal form. */
  String inText(String text) {
    return text.replaceAll(
        "(?<![\\w$'.])" + Pattern.quote(column) + "(?![\\w$'(])",
        Matcher.quoteReplacement(newName));
  }

  private List<Expression> inAll(List<Expression> expressions) {
    return expressions.stream().map(this::in).toList();
  }
}
