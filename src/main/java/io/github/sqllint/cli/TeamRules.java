package io.github.sqllint.cli;

import io.github.sqllint.rule.RulePage;
import io.github.sqllint.rules.BuiltInRules;
import io.github.sqllint.source.NotTextException;
import io.github.sqllint.source.Reason;
import io.github.sqllint.source.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A team's own rules: the pages in {@code .sqllint/rules}, all but a README. */
final class TeamRules {
  static final String FOLDER = ".sqllint/rules";

  private static final String ENDING = ".md";

  private TeamRules() {}

  /** Those that hold for the working directory. */
  static List<RulePage> near(Console console) {
    return new ConfigSearch(Arguments.of(List.of()), console).of(Path.of("")).team();
  }

  /**
   * Reads a folder's pages.
   *
   * @param shown the folder as people know it
   * @throws Failure where a page cannot be read; it names all such pages
   */
  static List<RulePage> read(Path folder, String shown) {
    List<RulePage> pages = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    for (Path file : files(folder, shown)) {
      String name = file.getFileName().toString();
      String path = shown + "/" + name;
      String id = name.substring(0, name.length() - ENDING.length());
      if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        mistakes.add(path + ": a rule's file is called like the rule: lower-case-words.md");
      } else if (BuiltInRules.catalogue().has(id)) {
        mistakes.add(path + ": sqllint has a rule of this name; 'rules' in .sqllint.yml sets it");
      } else {
        try {
          pages.add(RulePage.readTeams(id, path, TextDecoder.decode(Files.readAllBytes(file))));
        } catch (RulePage.MalformedPage e) {
          mistakes.add(e.getMessage());
        } catch (NotTextException e) {
          mistakes.add(path + " " + e.getMessage());
        } catch (IOException e) {
          mistakes.add(path + " cannot be read: " + Reason.of(e));
        }
      }
    }
    if (!mistakes.isEmpty()) {
      throw new Failure(String.join("\nsqllint: ", mistakes));
    }
    return pages;
  }

  private static List<Path> files(Path folder, String shown) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .filter(file -> !file.getFileName().toString().equals("README.md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Failure(shown + " cannot be read: " + Reason.of(e), e);
    }
  }
}
