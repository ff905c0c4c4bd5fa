package io.github.sqllint.rules;

import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.source.Token;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The server cuts off names of more than 63 bytes. */
final class IdentifierTooLong implements Rule {

  /** NAMEDATALEN - 1 of every server that was not compiled otherwise. */
  private static final int MOST_BYTES = 63;

  /** In UTF-8; a point of four bytes is two of them. */
  private static final int MOST_BYTES_OF_CHAR = 3;

  @Override
  public void check(Migration migration, Findings findings) {
    Set<String> reported = new HashSet<>();
    for (List<Step<?>> statement : migration.statements()) {
      Step<?> step = statement.get(0);
      for (Token token : step.statement().statement().tokens()) {
        if (token.text().length() * MOST_BYTES_OF_CHAR <= MOST_BYTES) {
          continue;
        }
        String name = name(token);
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES && reported.add(name)) {
          findings.add(
              step,
              token.span(),
              List.of(),
              "The server cuts this name of %d bytes off after %s.",
              bytes.length,
              new String(bytes, 0, MOST_BYTES, StandardCharsets.UTF_8));
        }
      }
    }
  }

  /** Empty where the token is no name. */
  private static String name(Token token) {
    return switch (token.kind()) {
      case WORD -> token.text();
      case QUOTED_IDENTIFIER ->
          token.text().startsWith("\"")
              ? token
                  .text()
                  .substring(1, Math.max(1, token.text().length() - 1))
                  .replace("\"\"", "\"")
              : "";
      default -> "";
    };
  }
}
