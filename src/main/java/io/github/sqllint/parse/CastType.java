package io.github.sqllint.parse;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The type inside an expression.
 *
 * @param end the index of the token behind it
 */
record CastType(ColumnType type, int end) {
  private static final Map<String, String> NORMAL =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("int2", "smallint"),
          Map.entry("int8", "bigint"),
          Map.entry("float", "double precision"),
          Map.entry("float8", "double precision"),
          Map.entry("float4", "real"),
          Map.entry("double", "double precision"),
          Map.entry("decimal", "numeric"),
          Map.entry("dec", "numeric"),
          Map.entry("bool", "boolean"),
          Map.entry("character", "char"),
          Map.entry("bpchar", "char"));

  /** Empty where no type starts here. */
  static Optional<CastType> at(List<Token> tokens, int start) {
    NameChain chain = NameChain.at(tokens, start);
    if (!chain.isFunction() || chain.template() || chain.parts().size() > 2) {
      return Optional.empty();
    }
    int i = chain.end();
    Optional<String> schema =
        chain.parts().size() == 2 ? Optional.of(chain.parts().get(0)) : Optional.empty();
    String name = chain.parts().get(chain.parts().size() - 1);
    name = NORMAL.getOrDefault(name, name);
    if (name.equals("double precision") && word(tokens, i, "precision")) {
      i++;
    } else if (name.equals("char") && word(tokens, i, "varying")) {
      name = "varchar";
      i++;
    } else if (name.equals("bit") && word(tokens, i, "varying")) {
      name = "varbit";
      i++;
    }
    List<String> modifiers = new ArrayList<>();
    if (i < tokens.size() && tokens.get(i).isSymbol("(")) {
      i++;
      while (i < tokens.size() && !tokens.get(i).isSymbol(")")) {
        if (!tokens.get(i).isSymbol(",")) {
          modifiers.add(TokenText.normal(tokens.get(i)));
        }
        i++;
      }
      i++;
    }
    if (name.equals("timestamp") || name.equals("time")) {
      boolean with = word(tokens, i, "with");
      if ((with || word(tokens, i, "without")) && word(tokens, i + 1, "time")) {
        name = with ? name + "tz" : name;
        i += 3;
      }
    }
    int dimensions = 0;
    if (word(tokens, i, "array")) {
      dimensions = 1;
      i++;
    }
    while (i < tokens.size() && tokens.get(i).isSymbol("[")) {
      i += i + 1 < tokens.size() && tokens.get(i + 1).kind() == Kind.NUMBER ? 3 : 2;
      dimensions++;
    }
    if (i > tokens.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new CastType(
            new ColumnType(
                schema.filter(s -> !s.equals("pg_catalog")), name, modifiers, dimensions),
            i));
  }

  private static boolean word(List<Token> tokens, int index, String word) {
    return index < tokens.size() && tokens.get(index).is(word);
  }
}
