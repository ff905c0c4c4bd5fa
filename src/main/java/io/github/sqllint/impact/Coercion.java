package io.github.sqllint.impact;

import io.github.sqllint.impact.Signatures.Signature;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.schema.ServerVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Which function or operator the server takes for some values, and which type for several of them
 * (PostgreSQL manual, chapter 10).
 *
 * <p>Types are names in normal form with {@code []} for an array; {@link #LITERAL} is a string that
 * has no type yet, {@link #ANY} what is not known.
 */
final class Coercion {
  /** A string constant or NULL, which becomes what is asked for. */
  static final String LITERAL = "unknown";

  /** It may be of any type. */
  static final String ANY = "";

  /** The categories of pg_type, of each the types with the preferred ones first. */
  private static final List<List<String>> CATEGORIES =
      List.of(
          List.of("boolean"),
          List.of("text", "varchar", "char", "name"),
          List.of(
              "double precision",
              "oid",
              "smallint",
              "integer",
              "bigint",
              "real",
              "numeric",
              "money"),
          List.of("timestamptz", "timestamp", "date", "time", "timetz"),
          List.of("interval"),
          List.of("inet", "cidr"),
          List.of("varbit", "bit"));

  private static final int PREFERRED_NUMBERS = 2;

  private static final Map<String, Integer> CATEGORY = new HashMap<>();

  static {
    for (int i = 0; i < CATEGORIES.size(); i++) {
      for (String type : CATEGORIES.get(i)) {
        CATEGORY.put(type, i);
      }
    }
  }

  private final ServerVersion server;

  Coercion(ServerVersion server) {
    this.server = server;
  }

  /** What a call gives; empty where no function or operator takes such values. */
  Optional<String> resolve(List<Signature> all, List<String> arguments) {
    List<Signature> fit = new ArrayList<>();
    for (Signature one : all) {
      if (one.fits(arguments.size()) && takes(one, arguments)) {
        fit.add(one);
      }
    }
    if (fit.isEmpty()) {
      return Optional.empty();
    }
    if (!arguments.contains(ANY)) {
      fit = best(fit, one -> same(one, arguments));
      fit = best(fit, one -> same(one, arguments) + preferred(one, arguments));
      if (fit.size() > 1) {
        List<String> alike = alike(arguments);
        fit = best(fit, one -> same(one, alike) == alike.size() ? 1 : 0);
      }
      if (fit.size() > 1) {
        fit = best(fit, one -> strings(one, arguments));
      }
    }
    List<String> given = fit.stream().map(one -> given(one, arguments)).distinct().toList();
    return Optional.of(given.size() == 1 ? given.get(0) : ANY);
  }

  private boolean takes(Signature one, List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (!isImplicit(arguments.get(i), one.take(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<Signature> best(List<Signature> all, ToIntFunction<Signature> score) {
    int most = all.stream().mapToInt(score).max().orElse(0);
    return all.stream().filter(one -> score.applyAsInt(one) == most).toList();
  }

  private static int same(Signature one, List<String> arguments) {
    int same = 0;
    for (int i = 0; i < arguments.size(); i++) {
      same += one.take(i).equals(arguments.get(i)) ? 1 : 0;
    }
    return same;
  }

  private static int preferred(Signature one, List<String> arguments) {
    int preferred = 0;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      boolean other = !argument.equals(LITERAL) && !argument.equals(one.take(i));
      preferred += other && isPreferred(one.take(i)) && ofOne(argument, one.take(i)) ? 1 : 0;
    }
    return preferred;
  }

  /** Strings without a type are taken for texts where something takes texts. */
  private static int strings(Signature one, List<String> arguments) {
    int strings = 0;
    for (int i = 0; i < arguments.size(); i++) {
      strings += arguments.get(i).equals(LITERAL) && one.take(i).equals("text") ? 1 : 0;
    }
    return strings;
  }

  /** The same with the type of all others in the place of strings without one. */
  private static List<String> alike(List<String> arguments) {
    List<String> known = arguments.stream().filter(a -> !a.equals(LITERAL)).distinct().toList();
    return known.size() == 1 ? arguments.stream().map(a -> known.get(0)).toList() : arguments;
  }

  private static String given(Signature one, List<String> arguments) {
    if (!one.gives().startsWith("any")) {
      return one.gives().equals("record") ? ANY : one.gives();
    }
    boolean array = one.gives().endsWith("array") && !one.gives().endsWith("nonarray");
    for (int i = 0; i < Math.min(one.takes().size(), arguments.size()); i++) {
      String take = one.take(i);
      String argument = arguments.get(i);
      boolean known = !argument.equals(ANY) && !argument.equals(LITERAL);
      if (known && take.startsWith("any") && take.endsWith("array") && !take.endsWith("nonarray")) {
        return array ? argument : argument.replaceFirst("\\[\\]$", "");
      } else if (known && (take.equals("anyelement") || take.equals("anycompatible"))) {
        return array ? argument + "[]" : argument;
      }
    }
    return ANY;
  }

  /** Whether a value becomes another type without being asked to. */
  boolean isImplicit(String from, String to) {
    if (from.equals(to) || from.equals(ANY) || from.equals(LITERAL) || to.equals(ANY)) {
      return true;
    }
    boolean array = from.endsWith("[]");
    if (to.startsWith("any")) {
      return switch (to) {
        case "any", "anyelement", "anycompatible" -> true;
        case "anyarray", "anycompatiblearray" -> array;
        case "anynonarray", "anycompatiblenonarray" -> !array;
        case "anyrange", "anycompatiblerange" ->
            from.endsWith("range") && !from.endsWith("multirange");
        case "anymultirange", "anycompatiblemultirange" -> from.endsWith("multirange");
        default -> false;
      };
    }
    if (array || to.endsWith("[]")) {
      return array
          && to.endsWith("[]")
          && isImplicit(from.substring(0, from.length() - 2), to.substring(0, to.length() - 2));
    }
    return Casts.find(ColumnType.of(from), ColumnType.of(to), server)
        .filter(Casts.Cast::isImplicit)
        .isPresent();
  }

  /** The type of what may be one or another value; empty where they have none in common. */
  Optional<String> common(List<String> types) {
    if (types.contains(ANY)) {
      return Optional.of(ANY);
    }
    String common = LITERAL;
    for (String type : types) {
      if (type.equals(LITERAL) || type.equals(common)) {
        continue;
      }
      if (common.equals(LITERAL)) {
        common = type;
      } else if (common.endsWith("[]") && type.endsWith("[]")) {
        return Optional.of(ANY);
      } else if (!ofOne(common, type)) {
        return Optional.empty();
      } else if (!isPreferred(common) && isImplicit(common, type) && !isImplicit(type, common)) {
        common = type;
      }
    }
    String found = common.equals(LITERAL) ? "text" : common;
    return types.stream().allMatch(type -> isImplicit(type, found))
        ? Optional.of(found)
        : Optional.empty();
  }

  private static boolean isPreferred(String type) {
    Integer category = CATEGORY.get(type);
    if (category == null) {
      return false;
    }
    int place = CATEGORIES.get(category).indexOf(type);
    return place == 0 || (type.equals("oid") && place < PREFERRED_NUMBERS);
  }

  /** Whether two types are of one category; of others than the listed each is its own. */
  private static boolean ofOne(String one, String other) {
    Integer category = CATEGORY.get(one);
    return one.equals(other) || (category != null && category.equals(CATEGORY.get(other)));
  }
}
