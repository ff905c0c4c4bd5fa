package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Sql.Chain;
import io.github.sqllint.dsl.alembic.Sql.Step;
import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Entry;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.python.Expression;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL in a text of the file, with SQLAlchemy's parameters in it. */
final class TextClause {
  /** As SQLAlchemy's {@code TextClause} and compiler find them. */
  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w\\\\]):(\\w+)(?!:)|\\\\(:)");

  /** All parameters that nobody knows, which is no name of one. */
  private static final String REST = "*";

  private TextClause() {}

  /**
   * The SQL of a {@code text()} with whatever was done to it.
   *
   * @param given the parameters that it is executed with
   */
  static HostText of(Value value, Arguments given) {
    Chain chain = Chain.of(value);
    Map<String, Value> parameters = new LinkedHashMap<>();
    List<Value> bound = new ArrayList<>();
    for (Step step : chain.steps()) {
      if (step.name().equals("bindparams")) {
        parameters.putAll(step.arguments().named());
        bound.addAll(step.arguments().allPositional());
      }
    }
    Arguments arguments = Sql.arguments(chain.root());
    arguments.given("bindparams").ifPresent(all -> bound.addAll(Values.elements(all)));
    bound.forEach(one -> bound(one, parameters));
    parameters(given, parameters);
    bound.forEach(one -> expand(one, parameters));
    return filled(Values.text(arguments.need(0, "text")), parameters);
  }

  /** Parameters as {@code execute} takes them: a dictionary, or by name. */
  static void parameters(Arguments given, Map<String, Value> parameters) {
    for (Value one : given.allPositional()) {
      if (one instanceof Dictionary dictionary) {
        for (Entry entry : dictionary.entries().values()) {
          parameters.put(Values.text(entry.key()).text(), entry.value());
        }
      } else if (one instanceof Value.Open) {
        parameters.put(REST, one);
      } else if (Values.hasUnknown(one)) {
        throw Values.notKnown(one);
      }
    }
    parameters.putAll(given.named());
  }

  private static void bound(Value parameter, Map<String, Value> parameters) {
    Arguments arguments = Sql.arguments(parameter);
    String name = Values.text(arguments.need(0, "key")).text();
    arguments.at(1, "value").ifPresent(known -> parameters.put(name, known));
  }

  /** Makes of a list what stands behind {@code IN}, where a parameter asks for that. */
  private static void expand(Value parameter, Map<String, Value> parameters) {
    Arguments arguments = Sql.arguments(parameter);
    if (arguments.flag("expanding")) {
      parameters.computeIfPresent(
          Values.text(arguments.need(0, "key")).text(),
          (name, value) ->
              value instanceof Items list
                  ? new Items(Expression.Kind.TUPLE, list.elements())
                  : value);
    }
  }

  /** A text with values in the place of its parameters. */
  static HostText filled(HostText text, Map<String, Value> parameters) {
    Matcher matcher = PARAMETER.matcher(text.text());
    HostText made = HostText.made("");
    int at = 0;
    while (matcher.find()) {
      made = made.plus(text.substring(at, matcher.start()));
      at = matcher.end();
      if (matcher.group(2) != null) {
        made = made.plus(":");
        continue;
      }
      boolean open = parameters.containsKey(REST);
      Value other = open ? new Value.Open(matcher.group(1)) : null;
      Value value = parameters.getOrDefault(matcher.group(1), other);
      if (value == null) {
        throw new NotKnown("its parameter `:" + matcher.group(1) + "` has no value");
      }
      made = made.plus(Literals.of(value));
    }
    return made.plus(text.substring(at, text.length()));
  }
}
