package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ALTER actions that set or reset something beside an object's structure, as text. */
final class SettingActions {
  private static final Pattern SET_LIST =
      Pattern.compile("set \\((.*)\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern RESET_LIST =
      Pattern.compile("reset \\((.*)\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SET_ONE =
      Pattern.compile(
          "(?:set )?(owner to|schema|tablespace|access"
              + " method|statistics|storage|compression|default|replica identity)\\s+(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private SettingActions() {}

  /**
   * The settings after an action; the same where it sets nothing that is known here.
   *
   * @param prefix put before what is set, such as {@code column c } with its space
   */
  static Settings apply(Settings settings, String prefix, String action) {
    Matcher list = SET_LIST.matcher(action);
    if (list.matches()) {
      Settings changed = settings;
      for (String entry : items(list.group(1))) {
        int equals = entry.indexOf('=');
        String name = equals < 0 ? entry : entry.substring(0, equals).strip();
        String value = equals < 0 ? "true" : value(entry.substring(equals + 1).strip());
        changed = changed.with(prefix + name, value);
      }
      return changed;
    }
    Matcher reset = RESET_LIST.matcher(action);
    if (reset.matches()) {
      Settings changed = settings;
      for (String name : items(reset.group(1))) {
        changed = changed.without(prefix + name);
      }
      return changed;
    }
    Matcher one = SET_ONE.matcher(action);
    if (!one.matches()) {
      return settings;
    }
    String what = one.group(1).toLowerCase(Locale.ROOT);
    boolean word = what.equals("storage") || what.equals("compression");
    String value = word ? one.group(2).toLowerCase(Locale.ROOT) : one.group(2);
    return isDefault(what, value)
        ? settings.without(prefix + what)
        : settings.with(prefix + what, value);
  }

  /** The same, with a note where it is not known what the action sets. */
  static Settings follow(Settings settings, String prefix, String action) {
    Settings changed = apply(settings, prefix, action);
    boolean told =
        changed != settings
            || RESET_LIST.matcher(action).matches()
            || SET_ONE.matcher(action).matches();
    return told ? changed : settings.with(Settings.UNFOLLOWED, action);
  }

  /** Whether a value is the one that holds where nothing is set. */
  private static boolean isDefault(String name, String value) {
    String folded = value.replace(" ", "").toLowerCase(Locale.ROOT);
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "statistics" -> folded.equals("-1") || folded.equals("default");
      case "storage" -> folded.equals("default");
      case "access method" -> folded.equals("heap") || folded.equals("default");
      case "compression" -> folded.equals("default");
      case "tablespace" -> folded.equals("pg_default");
      default -> false;
    };
  }

  /** Without quotes; the server keeps each spelling of a truth value as it is. */
  private static String value(String written) {
    return written.replace("'", "").toLowerCase(Locale.ROOT);
  }

  /**
   * The settings of something new.
   *
   * @param parameters the list of WITH without its parentheses
   */
  static Settings given(Optional<String> parameters) {
    return parameters
        .map(list -> apply(Settings.NONE, "", "set (" + list + ")"))
        .orElse(Settings.NONE);
  }

  private static List<String> items(String list) {
    return Pattern.compile(",").splitAsStream(list).map(String::strip).toList();
  }

  /** A name, perhaps with its schema, as an action's text has it. */
  static ObjectName objectName(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? ObjectName.of(unquoted(text))
        : ObjectName.of(unquoted(text.substring(0, dot)), unquoted(text.substring(dot + 1)));
  }

  static String unquoted(String name) {
    String stripped = name.strip();
    return stripped.startsWith("\"") && stripped.endsWith("\"") && stripped.length() > 1
        ? stripped.substring(1, stripped.length() - 1).replace("\"\"", "\"")
        : stripped;
  }
}
