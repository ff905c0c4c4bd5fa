package io.github.sqllint.rule;

import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/**
 * Names findings by rule, path and statement, so that a name outlives moved lines; equal ones are
 * told apart by counting, so it serves one run.
 */
public final class Fingerprints {
  private final Map<Subject, Occurrences> seen = new HashMap<>();
  private final UnaryOperator<String> address;

  /** The statement of the last finding, which is often that of the next, and its text. */
  private Statement last;

  private String lastText;

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
    if (statement != last) {
      StringJoiner text = new StringJoiner(" ");
      statement.tokens().forEach(token -> text.add(token.text()));
      last = statement;
      lastText = text.toString();
    }
    return of(rule, statement.file(), lastText);
  }

  /** The name of a finding that is about a text which is no statement, such as a comment's. */
  public String of(String rule, SourceFile file, String text) {
    if (file != lastFile) {
      lastFile = file;
      lastAddress = address.apply(file.path());
    }
    Subject subject = new Subject(rule, lastAddress, text);
    Occurrences occurrences = seen.computeIfAbsent(subject, Occurrences::new);
    occurrences.count++;
    return HexFormat.of().toHexDigits(hash(occurrences.hash, "\n" + occurrences.count));
  }

  /** FNV-1a with 64 bits: loading a digest takes longer than all that a run hashes. */
  private static long hash(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private record Subject(String rule, String path, String text) {}

  /** How often a subject was named, and its hash: a file may be one statement with a thousand. */
  private static final class Occurrences {
    private final long hash;
    private int count;

    Occurrences(Subject subject) {
      long head = hash(0xcbf29ce484222325L, subject.rule() + '\n' + subject.path() + '\n');
      hash = hash(head, subject.text());
    }
  }
}
