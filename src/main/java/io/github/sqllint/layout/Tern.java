package io.github.sqllint.layout;

import io.github.sqllint.layout.Problem.Weight;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TransactionMode;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * tern: {@code 001_x.sql}, numbered from 1 without gaps, cut by {@code ---- create above / drop
 * below ----}.
 */
final class Tern implements Layout {
  private static final String BORDER = "---- create above / drop below ----";

  /** A line that was meant to be the border, or another directive, and is a comment to tern. */
  private static final LazyPattern SLIP =
      LazyPattern.of(
          "(?mi)^[ \\t]*-{2,}[ \\t]*(create[ \\t]+above|.*\\bdrop[ \\t]+below|tern:).*$");

  private static final LazyPattern NAME = LazyPattern.of("\\d+_.+\\.sql", Pattern.DOTALL);

  private static final LazyPattern NO_TRANSACTION =
      LazyPattern.of("(?m)^---- tern: disable-tx ----$");

  @Override
  public String name() {
    return "tern";
  }

  @Override
  public boolean expectsDowns() {
    return true;
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.of(folder.anyComment(BORDER) || folder.anyComment("---- tern:"), false);
  }

  @Override
  public boolean hasProject(Folder folder) {
    return folder.projectFile("tern.conf").isPresent()
        && folder.anyFile(file -> NAME.matcher(file.name()).matches());
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(NaturalOrder.NUMBERS_ONLY);
    TreeSet<String> versions = new TreeSet<>(NaturalOrder.NUMBERS_ONLY);
    for (SqlFile file : folder.files()) {
      if (!NAME.matcher(file.name()).matches()) {
        pairing.addStranger(file);
        continue;
      }
      String version = file.number().orElseThrow();
      checkGap(file, version, versions, pairing);
      checkDirectives(file, pairing);
      int border = file.text().indexOf(BORDER);
      int end = file.text().length();
      add(file, version, Direction.UP, new Span(0, border < 0 ? end : border), pairing);
      if (border >= 0) {
        add(file, version, Direction.DOWN, new Span(border + BORDER.length(), end), pairing);
      }
    }
    return pairing.sequence();
  }

  private static void add(
      SqlFile file, String version, Direction direction, Span part, Pairing pairing) {
    boolean alone = NO_TRANSACTION.matcher(file.source().text(part)).find();
    TransactionMode transaction = alone ? TransactionMode.NONE : TransactionMode.PER_SCRIPT;
    pairing.add(version, file.script(version, direction, transaction, List.of(part)));
  }

  private static void checkDirectives(SqlFile file, Pairing pairing) {
    Matcher slip = SLIP.matcher(file.text());
    while (slip.find()) {
      String line = slip.group();
      if (!line.contains(BORDER) && !NO_TRANSACTION.matcher(line).matches()) {
        String sentence = "holds the unknown directive `" + line.strip() + "`";
        pairing.report(file.problem(Weight.ERROR, slip.start(), sentence));
      }
    }
  }

  private static void checkGap(
      SqlFile file, String version, TreeSet<String> versions, Pairing pairing) {
    String expected = String.valueOf(versions.size() + 1);
    if (versions.add(version) && NaturalOrder.NUMBERS_ONLY.compare(version, expected) != 0) {
      pairing.report(
          Problem.error(
              file.path(), "comes after a gap: tern refuses to run without migration " + expected));
      while (versions.size() < 10_000
          && NaturalOrder.NUMBERS_ONLY.compare(String.valueOf(versions.size()), version) < 0) {
        versions.add(String.valueOf(versions.size()));
      }
    }
  }
}
