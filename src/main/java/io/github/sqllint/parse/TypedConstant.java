package io.github.sqllint.parse;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A string constant, with or without the type before it: {@code date '2020-01-01'}, {@code interval
 * '1' day}.
 *
 * @param end the index of the token behind it
 */
record TypedConstant(Expression value, int end) {
  /** The types whose name may have more than one token before a constant. */
  private static final Set<String> LONG_TYPES =
      Set.of("bit", "char", "character", "double", "interval", "time", "timestamp", "varchar");

  /**
   * A type as it was read.
   *
   * @param end the index of the token behind it
   */
  record Type(ColumnType type, int end) {}

  /** The constant that begins with its type at an index. */
  static Optional<TypedConstant> at(List<Token> tokens, int start) {
    boolean more = start + 1 < tokens.size();
    boolean likely =
        more && (tokens.get(start + 1).isSymbol(".") || StringConstant.is(tokens.get(start + 1)));
    if (!likely && !LONG_TYPES.contains(TokenText.normal(tokens.get(start)))) {
      return Optional.empty();
    }
    Optional<Type> type = type(tokens, start);
    if (type.isEmpty()
        || type.get().end() == tokens.size()
        || tokens.get(type.get().end()).kind() != Kind.STRING) {
      return Optional.empty();
    }
    TypedConstant constant = untyped(tokens, type.get().end());
    Type whole = withFields(type.get().type(), tokens, constant.end());
    return Optional.of(new TypedConstant(new Cast(constant.value(), whole.type()), whole.end()));
  }

  /** The constant at an index with those that continue it. */
  static TypedConstant untyped(List<Token> tokens, int start) {
    List<Token> constants = tokens.subList(start, StringConstant.end(tokens, start));
    Optional<String> value = StringConstant.value(constants);
    String text = value.map(StringConstant::quoted).orElseGet(() -> TokenText.normal(constants));
    return new TypedConstant(new Literal(text), start + constants.size());
  }

  /** The type that begins at an index. */
  static Optional<Type> type(List<Token> tokens, int start) {
    Tokens cursor = Tokens.of(tokens.subList(Math.min(start, tokens.size()), tokens.size()));
    try {
      ColumnType type = TypeReader.read(cursor);
      return Optional.of(new Type(type, start + cursor.mark()));
    } catch (NotUnderstood noType) {
      return Optional.empty();
    }
  }

  /** An interval's constant may have its fields behind it. */
  private static Type withFields(ColumnType type, List<Token> tokens, int end) {
    if (!type.name().equals("interval")) {
      return new Type(type, end);
    }
    Tokens cursor = Tokens.of(tokens.subList(end, tokens.size()));
    String name = type.name() + TypeReader.intervalFields(cursor);
    return new Type(new ColumnType(type.schema(), name, type.modifiers(), 0), end + cursor.mark());
  }
}
