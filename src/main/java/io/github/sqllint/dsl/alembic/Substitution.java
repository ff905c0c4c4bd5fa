package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.source.HostText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Texts of which parts are replaced: {@code string.Template} and {@code re.sub}. */
final class Substitution {
  /** The field that holds a template's text. */
  static final String TEMPLATE = "template";

  private static final Pattern HOLE =
      Pattern.compile("\\$(?:(\\$)|([A-Za-z_]\\w*)|\\{([A-Za-z_]\\w*)})");

  /** What means the same to Java as to Python; no look-around, no names, no conditions. */
  private static final Pattern SHARED =
      Pattern.compile("(?:[^\\\\(]|\\\\[^\\dAZabBPpQEGhHRXkK]|\\\\[bsSdDwW]|\\((?!\\?)|\\(\\?:)*");

  private Substitution() {}

  /**
   * A template with its holes filled.
   *
   * @param safely whether a hole without a value stays
   */
  static Value filled(HostText template, Arguments given, boolean safely) {
    Map<String, Value> values = new LinkedHashMap<>();
    TextClause.parameters(given, values);
    Matcher matcher = HOLE.matcher(template.text());
    HostText made = HostText.made("");
    int at = 0;
    while (matcher.find()) {
      String name = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      made = made.plus(template.substring(at, matcher.start()));
      at = matcher.end();
      Value value = name == null ? Text.made("$") : values.get(name);
      if (value == null && !safely) {
        throw new NotKnown("its template has no value for `" + name + "`");
      }
      made =
          made.plus(
              value == null
                  ? template.substring(matcher.start(), matcher.end())
                  : Printing.str(value));
    }
    return new Text(made.plus(template.substring(at, template.length())));
  }

  /** What {@code re.sub} makes of a text; empty for a pattern that Java may read otherwise. */
  static Optional<Value> of(Arguments given) {
    boolean plain =
        given.need(0, "pattern") instanceof Text
            && given.need(1, "repl") instanceof Text
            && given.need(2, "string") instanceof Text
            && given.at(3, "count").isEmpty()
            && given.at(4, "flags").isEmpty();
    if (!plain) {
      return Optional.empty();
    }
    String pattern = given.need(0, "pattern").toString();
    String replacement = given.need(1, "repl").toString();
    if (!SHARED.matcher(pattern).matches() || replacement.contains("\\")) {
      return Optional.empty();
    }
    try {
      HostText text = Values.text(given.need(2, "string"));
      Matcher matcher = Pattern.compile(pattern).matcher(text.text());
      HostText made = HostText.made("");
      int at = 0;
      while (matcher.find()) {
        made = made.plus(text.substring(at, matcher.start())).plus(replacement);
        at = matcher.end();
      }
      return Optional.of(new Text(made.plus(text.substring(at, text.length()))));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }
}
