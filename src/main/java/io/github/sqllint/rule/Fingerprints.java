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
  /** How often a subject was named, by its hash. */
  private final Map<Long, Integer> seen = new HashMap<>();

  private final UnaryOperator<String> address;

  /**
   * The subject of the last finding, which is often that of the next: a file may be one statement.
   */
  private Statement last;

  private String lastRule;
  private long lastHash;

  /** The file of the last finding, and its address. */
  private SourceFile lastFile;

  private String lastAddress;

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
    if (statement != last || !rule.equals(lastRule)) {
      long hash = head(rule, statement.file());
      String between = "";
      for (Token token : statement.tokens()) {
        hash = hash(hash(hash, between), token.text());
        between = " ";
      }
      last = statement;
      lastRule = rule;
      lastHash = hash;
    }
    return next(lastHash);
  }

  /** The name of a finding that is about a text which is no statement, such as a comment's. */
  public String of(String rule, SourceFile file, String text) {
    return next(hash(head(rule, file), text));
  }

  private long head(String rule, SourceFile file) {
    if (file != lastFile) {
      lastFile = file;
      lastAddress = address.apply(file.path());
    }
    return hash(0xcbf29ce484222325L, rule + '\n' + lastAddress + '\n');
  }

  private String next(long subject) {
    int count = seen.merge(subject, 1, Integer::sum);
    return HexFormat.of().toHexDigits(hash(subject, "\n" + count));
  }

  /** FNV-1a with 64 bits: loading a digest takes longer than all that a run hashes. */
  private static long hash(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
