package io.github.sqllint.lint;

import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Migration files written to a folder for a test, and what is found in them. */
public record LintedFolder(Path top) {

  /** Writes a file of the folder, and the folders that it stands in. */
  public void write(String path, String text) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** What is found below a path of the folder, with the standard configuration. */
  public Stream<Finding> findings(String path) throws IOException {
    return Linter.lint(top.resolve(path), Config.standard(LocalDate::now)).findings().stream();
  }

  /** The errors and warnings about what applying the migrations does. */
  Stream<Finding> dangers() throws IOException {
    return findings("")
        .filter(finding -> !finding.rule().matches(".*-down|unparsed-statement"))
        .filter(finding -> finding.severity() != Severity.INFO);
  }

  /** The name of a finding's file and the line, as {@code a.py:3}. */
  public static String place(Finding finding) {
    int line = finding.file().position(finding.span().start()).line();
    return Path.of(finding.file().path()).getFileName() + ":" + line;
  }

  /** A finding as its place, rule and message. */
  public static String described(Finding finding) {
    return place(finding) + " " + finding.rule() + " " + finding.message();
  }
}
