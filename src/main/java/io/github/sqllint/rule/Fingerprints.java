package io.github.sqllint.rule;

import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names findings by rule, path and statement, so that a name outlives moved lines; equal ones are
 * told apart by counting, so it serves one run.
 */
public final class Fingerprints {
  private static final int BYTES = 8;

  private final Map<String, Integer> seen = new HashMap<>();

  String of(String rule, Statement statement) {
    String text = statement.tokens().stream().map(Token::text).collect(Collectors.joining(" "));
    return of(rule, statement.file(), text);
  }

  /** The name of a finding that is about a text which is no statement, such as a comment's. */
  public String of(String rule, SourceFile file, String text) {
    String content = String.join("\n", rule, file.path(), text);
    int occurrence = seen.merge(content, 1, Integer::sum);
    byte[] hash = sha256().digest((content + "\n" + occurrence).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
