package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.Digest;
import io.github.sqllint.dsl.ruby.Inflector;
import io.github.sqllint.dsl.ruby.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that Rails gives to indexes and constraints which have none. */
final class Names {
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern MADE_KEY = Pattern.compile("fk_rails_[0-9a-f]{10}");
  private static final Pattern EXPRESSION = Pattern.compile("\\W");

  /** How many bytes the name of an index may have that Rails makes. */
  private static final int LONGEST = 62;

  /** How many characters the name of any index may have. */
  private static final int LONGEST_GIVEN = 63;

  /** How many digits of a hash stand in a name. */
  private static final int DIGITS = 10;

  private Names() {}

  /** Whether the columns of an index are one expression rather than names. */
  static boolean isExpression(Value columns) {
    return columns instanceof Value.Text text
        && !text.symbol()
        && EXPRESSION.matcher(text.text()).find();
  }

  /** The name of an index; since 7.1 one that is too long is cut and gets a hash. */
  static String index(String table, Value columns) {
    String name = legacyIndex(table, columns);
    if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return name;
    }
    String words =
        isExpression(columns)
            ? name.substring(("index_" + table + "_on_").length())
            : String.join("_", Known.texts(columns));
    String brief = "idx_on_" + words;
    int limit = LONGEST - DIGITS - 1;
    return brief.substring(0, Math.min(limit, brief.length())) + "_" + hash(name);
  }

  /** Fails where Rails refuses the name of an index. */
  static void checkIndex(String name) {
    if (name.length() > LONGEST_GIVEN) {
      throw new Refused(
          "Rails refuses the name `"
              + name
              + "` of an index: it has more than "
              + LONGEST_GIVEN
              + " characters.");
    }
  }

  /** The name of an index that releases before 7.1 give it. */
  static String legacyIndex(String table, Value columns) {
    if (isExpression(columns)) {
      List<String> words = new ArrayList<>();
      Matcher matcher = WORD.matcher(Known.text(columns));
      while (matcher.find()) {
        words.add(matcher.group());
      }
      return "index_" + table + "_on_" + String.join("_", words);
    }
    return "index_" + table + "_on_" + String.join("_and_", Known.texts(columns));
  }

  static String foreignKey(String table, String column) {
    return "fk_rails_" + hash(table + "_" + column + "_fk");
  }

  /** Whether a foreign key's name is one that Rails made, which a dump leaves out. */
  static boolean isMadeKey(String name) {
    return MADE_KEY.matcher(name).matches();
  }

  static String check(String table, String expression) {
    return "chk_rails_" + hash(table + "_" + expression + "_chk");
  }

  static String unique(String table, List<String> columns) {
    return "uniq_rails_" + hash(table + "_" + String.join("_and_", columns) + "_unique");
  }

  static String exclusion(String table, String expression) {
    return "excl_rails_" + hash(table + "_" + expression + "_excl");
  }

  static String foreignKeyColumn(String table) {
    return Inflector.singular(table.substring(table.lastIndexOf('.') + 1)) + "_id";
  }

  static String joinTable(String one, String other) {
    String first = one.compareTo(other) <= 0 ? one : other;
    String second = one.compareTo(other) <= 0 ? other : one;
    return (first + "\0" + second)
        .replaceAll("^(.*[._])(.+)\0\\1(.+)", "$1$2_$3")
        .replace("\0", "_");
  }

  private static String hash(String identifier) {
    return Digest.hex("SHA-256", identifier).substring(0, DIGITS);
  }
}
