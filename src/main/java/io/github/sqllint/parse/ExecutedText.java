package io.github.sqllint.parse;

import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.StatementSplitter;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What EXECUTE of PL/pgSQL does, as far as the text that it runs is a constant. */
final class ExecutedText {
  private static final Set<String> BEFORE_FORMAT = Set.of("pg_catalog", ".", "format", "(");

  private static final List<Map.Entry<String, String>> KINDS =
      List.of(
          Map.entry("grant ", "grant"),
          Map.entry("revoke ", "revoke"),
          Map.entry("alter default privileges ", "grant"),
          Map.entry("create role ", "role"),
          Map.entry("alter role ", "role"));

  private ExecutedText() {}

  /**
   * What the text does.
   *
   * @param expression that makes the text
   */
  static List<Operation> operations(List<Token> expression, Readings around) {
    Optional<String> text = ConstantText.of(expression);
    if (text.isEmpty()) {
      String reason = "The statement is built while it runs.";
      return List.of(new Unrecognised(reason, kind(expression), Optional.empty()));
    }
    List<Operation> operations = new ArrayList<>();
    SourceFile file = new SourceFile("", text.get());
    for (Statement inner :
        StatementSplitter.split(file, List.of(new Span(0, text.get().length())))) {
      around.inner(inner).forEach(reading -> operations.add(reading.operation()));
    }
    return operations;
  }

  /** What the text begins with tells of GRANT, REVOKE and of roles, whoever they are about. */
  private static String kind(List<Token> expression) {
    List<Token> constants = expression.stream().filter(StringConstant::is).toList();
    boolean several = constants.stream().anyMatch(constant -> constant.text().contains(";"));
    if (constants.isEmpty() || several || !beginsWith(constants.get(0), expression)) {
      return "execute";
    }
    String text = StringConstant.value(constants.get(0)).orElse("");
    String start = text.strip().toLowerCase(Locale.ROOT);
    return KINDS.stream()
        .filter(known -> start.startsWith(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("execute");
  }

  /** Whether a constant is the first part of the text, or the format of all of it. */
  private static boolean beginsWith(Token constant, List<Token> expression) {
    return expression.stream()
        .takeWhile(token -> token != constant)
        .allMatch(token -> BEFORE_FORMAT.contains(token.text().toLowerCase(Locale.ROOT)));
  }
}
