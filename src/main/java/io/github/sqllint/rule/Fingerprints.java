package io.github.sqllint.rule;

import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.Token;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Names findings by rule, path and statement, so that a name outlives moved lines; equal ones are
 * told apart by counting, so it serves one run.
 */
public final class Fingerprints {
  private final Map<String, Integer> seen = new HashMap<>();
  private final UnaryOperator<String> address;

  /** Fingerprints of files by their paths as they are. */
  public Fingerprints() {
    this(UnaryOperator.identity());
  }

  /**
   * @param address a file's path as it is the same from every folder
   */
  public Fingerprints(UnaryOperator<String> address) {
    this.address = address;
  }

  String of(String rule, Statement statement) {
    StringBuilder text = new StringBuilder();
    String separator = "";
    for (Token token : statement.tokens()) {
      text.append(separator).append(token.text());
      separator = " ";
    }
    return of(rule, statement.file(), text);
  }

  /** The name of a finding that is about a text which is no statement, such as a comment's. */
  public String of(String rule, SourceFile file, CharSequence text) {
    StringBuilder content = new StringBuilder();
    content.append(rule).append('\n').append(address.apply(file.path())).append('\n').append(text);
    int occurrence = seen.merge(content.toString(), 1, Integer::sum);
    return HexFormat.of().toHexDigits(hash(content.append('\n').append(occurrence)));
  }

  /** FNV-1a with 64 bits: loading a digest takes longer than all that a run hashes. */
  private static long hash(CharSequence text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
