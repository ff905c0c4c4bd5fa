package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.EnumType;
import io.github.sqllint.schema.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a type makes of a value of a row, as the server does on the way into a column or by a cast:
 * strings are in quotes, numbers without needless zeros, truth is {@code true} or {@code false}.
 */
final class RowCasts {
  /** Stands for the error that the server ends with. */
  static final String REFUSED = "refused";

  /** A date as it is compared, which no string of another form is. */
  static final Pattern DAY = Pattern.compile("'\\d{4}-\\d\\d-\\d\\d'");

  private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,30}");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:\\d{1,30}\\.?\\d*|\\.\\d+)");

  /** Numbers in other forms, such as 0x1F, 1_000, 1e5 and infinity. */
  private static final Pattern MAYBE_NUMBER = Pattern.compile("(?i)[-+]?[\\d.].*|nan|[-+]?inf.*");

  private static final Pattern NO_DAY = Pattern.compile("'[^\\d]*'");
  private static final Set<String> NAMED_DAYS =
      Set.of("now", "today", "tomorrow", "yesterday", "epoch", "infinity", "-infinity");

  /** Strings that are a truth value in full; the server takes their beginnings too. */
  private static final List<String> TRUE = List.of("true", "yes", "on", "1");

  private static final List<String> FALSE = List.of("false", "no", "off", "0");

  private final Schema schema;
  private final boolean explicit;

  /**
   * @param explicit whether it is a cast, which cuts strings
   */
  RowCasts(Schema schema, boolean explicit) {
    this.schema = schema;
    this.explicit = explicit;
  }

  /** Whether a value is an error, NULL or not known, which no type changes. */
  static boolean isNone(String value) {
    return value.equals(GivenRows.UNKNOWN) || value.equals(GivenRows.NULL) || value.equals(REFUSED);
  }

  static boolean isString(String value) {
    return value.startsWith("'");
  }

  static boolean isNumber(String value) {
    return DECIMAL.matcher(value).matches();
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String unquoted(String string) {
    return string.substring(1, string.length() - 1).replace("''", "'");
  }

  static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  String cast(String value, ColumnType to) {
    if (isNone(value) || to.isArray()) {
      return isNone(value) ? value : GivenRows.UNKNOWN;
    }
    Optional<EnumType> labels = schema.enumType(new ObjectName(to.schema(), to.name()));
    if (labels.isPresent()) {
      return label(value, labels.get());
    }
    return switch (to.name()) {
      case "text", "varchar" -> string(value, to);
      case "char" -> blanked(value, to);
      case "smallint" -> whole(value, 15);
      case "integer" -> whole(value, 31);
      case "bigint" -> whole(value, 63);
      case "numeric" -> numeric(value, to.modifiers());
      case "boolean" -> truth(value);
      case "date" -> day(value);
      default -> GivenRows.UNKNOWN;
    };
  }

  private static String label(String value, EnumType labels) {
    if (!isString(value) || !labels.complete()) {
      return GivenRows.UNKNOWN;
    }
    return labels.values().contains(unquoted(value)) ? value : REFUSED;
  }

  /** A number with decimals may have more zeros than it is kept with here. */
  private String string(String value, ColumnType to) {
    boolean plain = isString(value) || !isNumber(value);
    if (!plain) {
      return GivenRows.UNKNOWN;
    }
    String text = isString(value) ? unquoted(value) : value;
    if (to.modifiers().isEmpty()) {
      return quoted(text);
    }
    String length = to.modifiers().get(0);
    if (!length.matches("\\d{1,8}")) {
      return GivenRows.UNKNOWN;
    }
    int most = Integer.parseInt(length);
    if (text.codePointCount(0, text.length()) <= most) {
      return quoted(text);
    }
    String cut = text.substring(0, text.offsetByCodePoints(0, most));
    // Blanks at the end are cut off without a word.
    boolean blank = text.substring(cut.length()).isBlank();
    return explicit || blank ? quoted(cut) : REFUSED;
  }

  /** How many blanks there are at the end then is not followed. */
  private String blanked(String value, ColumnType to) {
    return string(value, to).equals(REFUSED) ? REFUSED : GivenRows.UNKNOWN;
  }

  private String whole(String value, int bits) {
    String text = isString(value) ? unquoted(value).strip() : value;
    if (isString(value) && !WHOLE.matcher(text).matches()) {
      boolean other = MAYBE_NUMBER.matcher(text).matches() && text.indexOf(' ') < 0;
      return other ? GivenRows.UNKNOWN : REFUSED;
    }
    if (!isNumber(text)) {
      return explicit && bits == 31 && !isString(value)
          ? value.equals("true") ? "1" : "0"
          : GivenRows.UNKNOWN;
    }
    BigInteger whole = new BigDecimal(text).setScale(0, RoundingMode.HALF_UP).toBigInteger();
    return whole.bitLength() > bits ? REFUSED : whole.toString();
  }

  private static String numeric(String value, List<String> modifiers) {
    String text = isString(value) ? unquoted(value).strip() : value;
    if (!DECIMAL.matcher(text).matches()) {
      boolean other = !isString(value) || MAYBE_NUMBER.matcher(text).matches();
      return other ? GivenRows.UNKNOWN : REFUSED;
    }
    BigDecimal number = new BigDecimal(text);
    if (modifiers.isEmpty()) {
      return number(number);
    }
    if (!modifiers.stream().allMatch(m -> m.matches("\\d{1,3}"))) {
      return GivenRows.UNKNOWN;
    }
    int scale = modifiers.size() > 1 ? Integer.parseInt(modifiers.get(1)) : 0;
    int whole = Integer.parseInt(modifiers.get(0)) - scale;
    BigDecimal rounded = number.setScale(scale, RoundingMode.HALF_UP);
    boolean large = rounded.abs().compareTo(BigDecimal.ONE.scaleByPowerOfTen(whole)) >= 0;
    return large ? REFUSED : number(rounded);
  }

  private String truth(String value) {
    if (!isString(value)) {
      boolean number = explicit && WHOLE.matcher(value).matches();
      return number ? String.valueOf(!value.equals("0")) : isNumber(value) ? "" : value;
    }
    String text = unquoted(value).strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.equals("o")) {
      return REFUSED;
    }
    return TRUE.stream().anyMatch(word -> word.startsWith(text))
        ? "true"
        : FALSE.stream().anyMatch(word -> word.startsWith(text)) ? "false" : REFUSED;
  }

  static boolean isNamedDay(String string) {
    return NAMED_DAYS.contains(unquoted(string).strip().toLowerCase(Locale.ROOT));
  }

  private static String day(String value) {
    if (!isString(value)) {
      return GivenRows.UNKNOWN;
    }
    String normal = Constants.normal(value, ColumnType.of("date"));
    if (DAY.matcher(normal).matches()) {
      return normal;
    }
    boolean none = NO_DAY.matcher(value).matches() && !isNamedDay(value);
    return none ? REFUSED : GivenRows.UNKNOWN;
  }
}
