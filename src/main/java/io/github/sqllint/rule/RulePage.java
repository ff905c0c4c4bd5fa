package io.github.sqllint.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people read about a rule, and its severity: the page {@code rules/<id>.md}.
 *
 * @param path under which mistakes are reported
 * @param engines the databases that have the hazard, such as {@code postgresql}
 * @param also the other rules that the page's own <i>Flagged</i> blocks cannot avoid; mostly empty
 * @param safeOn the tables on which it is no hazard
 * @param title the heading
 * @param summary the one sentence under it
 * @param sections heading to Markdown text, in the order of the page
 * @param text the whole page
 * @param match the operations that are the hazard, where the page says so and no class is needed
 */
public record RulePage(
    String id,
    String path,
    Severity severity,
    List<String> engines,
    List<String> also,
    SafeOn safeOn,
    String title,
    String summary,
    Map<String, String> sections,
    String text,
    Optional<Match> match) {

  /** Tables on which something is no hazard, as a team says of them in its configuration. */
  public enum SafeOn {
    NONE,
    /** What takes its time where there are many rows. */
    SMALL,
    /** What becomes of rows, or asks something of them. */
    EMPTY
  }

  /** The sections that a page has or may have, in this order. */
  public static final List<String> SECTIONS =
      List.of("Why", "Instead", "Flagged", "Not flagged", "Limits", "References");

  /** How many of {@link #SECTIONS}, counted from the first, no page goes without. */
  static final int REQUIRED_SECTIONS = 4;

  public RulePage {
    engines = List.copyOf(engines);
    also = List.copyOf(also);
  }

  /**
   * Every sql block, in the order of the page. They are read anew each time: a usual run needs
   * none.
   *
   * @throws MalformedPage where a block is not in the form
   */
  public List<Example> examples() {
    return new ExampleReader(path, text).read();
  }

  /** The page without its front matter. */
  public String markdown() {
    return new RulePageReader(id, path, text, false).markdown();
  }

  /**
   * The page of a built-in rule, whose examples have been tested.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static RulePage load(String id) {
    String resource = "/io/github/sqllint/rules/" + id + ".md";
    try (InputStream in = RulePage.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "no page for the rule " + id + ": write rules/" + id + ".md");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new RulePageReader(id, "rules/" + id + ".md", text, false).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a page.
   *
   * @param path under which mistakes are reported
   * @throws MalformedPage where the text is not in the form of a page
   */
  public static RulePage read(String id, String path, String text) {
    return withGoodExamples(new RulePageReader(id, path, text, false).read());
  }

  /**
   * Reads a page that a team wrote: it says what it matches, and may leave out sections.
   *
   * @param path under which mistakes are reported
   * @throws MalformedPage where the text is not in the form of a page
   */
  public static RulePage readTeams(String id, String path, String text) {
    return withGoodExamples(new RulePageReader(id, path, text, true).read());
  }

  private static RulePage withGoodExamples(RulePage page) {
    page.examples();
    return page;
  }

  /** A page that is not in the form; the message says where and what to write. */
  public static final class MalformedPage extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedPage(String path, int line, String message) {
      super(path + ":" + line + ": " + message);
    }
  }
}
