package io.github.sqllint.lint;

import io.github.sqllint.lint.ScriptComments.Placed;
import io.github.sqllint.lint.SuppressionReader.Mistake;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.rule.Fingerprints;
import io.github.sqllint.rule.RuleCatalogue;
import io.github.sqllint.source.Comment;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.DirectiveReader;
import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the findings that comments allow out of a report, and finds the comments of no use. */
final class Suppressions {
  static final String UNUSED = "unused-suppression";
  static final String INVALID = "invalid-suppression";

  private static final String EVERY_RULE = "";

  private final RuleCatalogue rules;
  private final Config config;
  private final Fingerprints fingerprints;
  private final List<Finding> kept = new ArrayList<>();
  private final List<Silenced> silenced = new ArrayList<>();

  Suppressions(RuleCatalogue rules, Config config, Fingerprints fingerprints) {
    this.fingerprints = fingerprints;
    this.rules = rules;
    this.config = config;
  }

  /** What nobody allows, and the mistakes in comments; in no order. */
  List<Finding> kept() {
    return kept;
  }

  List<Silenced> silenced() {
    return silenced;
  }

  /**
   * Applies the comments of some files.
   *
   * @param checked the scripts that the findings are about
   * @param all these and the others of their files
   */
  void apply(List<Finding> findings, List<Script> checked, List<Script> all) {
    Map<SourceFile, List<Script>> files = new LinkedHashMap<>();
    for (Script script : checked) {
      files.computeIfAbsent(script.file().host(), file -> new ArrayList<>()).add(script);
    }
    List<PeerComments> peers = config.peers().stream().map(PeerComments::new).toList();
    List<Suppression> foreign = new ArrayList<>();
    SuppressionReader reader = new SuppressionReader(rules);
    Map<SourceFile, Direction> directions = new LinkedHashMap<>();
    files.forEach(
        (file, scripts) -> {
          if (mayMatter(file.text())) {
            directions.put(file, scripts.get(0).direction());
            for (Placed comment : comments(file, scripts, all)) {
              reader.read(comment);
              peers.forEach(peer -> foreign.addAll(peer.read(comment)));
            }
            peers.forEach(peer -> foreign.addAll(peer.blocks(file)));
          }
        });
    List<Suppression> suppressions = new ArrayList<>(reader.suppressions());
    suppressions.addAll(foreign);
    Set<Suppression> used = judge(findings, suppressions);
    for (Mistake mistake : reader.mistakes()) {
      add(INVALID, mistake.file(), mistake.span(), mistake.message(), directions);
    }
    for (Suppression suppression : reader.suppressions()) {
      if (!used.contains(suppression)) {
        suppression.rule().ifPresent(rule -> unused(suppression, rule, directions));
      }
    }
  }

  /** Judges findings by what allows some of them, and tells what does. */
  private Set<Suppression> judge(List<Finding> findings, List<Suppression> suppressions) {
    Map<String, List<Suppression>> byRule = new HashMap<>();
    for (Suppression suppression : suppressions) {
      byRule
          .computeIfAbsent(suppression.rule().orElse(EVERY_RULE), rule -> new ArrayList<>())
          .add(suppression);
    }
    // By identity: the equality of records is linked at run time, see StartUpTest.
    Set<Suppression> used = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Finding finding : findings) {
      List<Suppression> named = new ArrayList<>(byRule.getOrDefault(EVERY_RULE, List.of()));
      named.addAll(byRule.getOrDefault(finding.rule(), List.of()));
      for (String covered : rules.covered(finding.rule())) {
        named.addAll(byRule.getOrDefault(covered, List.of()));
      }
      judge(finding, named, used);
    }
    return used;
  }

  /** Whether a text can hold a comment that allows anything; most hold none. */
  private boolean mayMatter(String text) {
    return DirectiveReader.mayHold(text)
        || config.peers().stream().map(Peer::mark).anyMatch(text::contains);
  }

  private List<String> marks() {
    List<String> marks = new ArrayList<>(List.of(HostComments.MARK));
    config.peers().forEach(peer -> marks.add(peer.mark()));
    return marks;
  }

  private List<Placed> comments(SourceFile file, List<Script> checked, List<Script> all) {
    boolean hosted = checked.get(0).file().emitted().isPresent();
    List<Placed> comments =
        new ArrayList<>(hosted ? HostComments.of(file, checked, all, marks()) : between(file, all));
    for (Script script : checked) {
      comments.addAll(ScriptComments.of(script.file(), script.regions(), this::mayMatter));
    }
    return comments;
  }

  /** The comments that stand in no script, such as before the first line of a tool. */
  private static List<Placed> between(SourceFile file, List<Script> all) {
    List<Span> regions = new ArrayList<>();
    for (Script script : all) {
      if (script.file() == file) {
        regions.addAll(script.regions());
      }
    }
    List<Placed> comments = new ArrayList<>();
    Span whole = new Span(0, file.text().length());
    if (!regions.contains(whole)) {
      for (Comment comment : Comment.among(Lexer.tokens(file, whole))) {
        if (regions.stream().noneMatch(region -> region.contains(comment.span()))) {
          comments.add(new Placed(comment, file, new Reach(List.of(), List.of())));
        }
      }
    }
    return comments;
  }

  private void judge(Finding finding, List<Suppression> suppressions, Set<Suppression> used) {
    Optional<Suppression> lapsed = Optional.empty();
    Optional<Suppression> valid = Optional.empty();
    for (Suppression suppression : suppressions) {
      if (suppression.reaches(finding)) {
        used.add(suppression);
        boolean holds = suppression.until().map(day -> !config.day().isAfter(day)).orElse(true);
        valid = holds ? Optional.of(suppression) : valid;
        lapsed = holds ? lapsed : Optional.of(suppression);
      }
    }
    if (valid.isPresent()) {
      silenced.add(new Silenced(finding, valid.get().reason()));
    } else {
      kept.add(lapsed.map(suppression -> explained(finding, suppression)).orElse(finding));
    }
  }

  private static Finding explained(Finding finding, Suppression lapsed) {
    String remark = "it was allowed until " + lapsed.until().orElseThrow();
    return finding.withRelated(new RelatedPlace(lapsed.file(), lapsed.place(), remark));
  }

  private void unused(Suppression suppression, String rule, Map<SourceFile, Direction> directions) {
    if (rules.isOn(rule)) {
      String place = suppression.reach().isPresent() ? "here" : "in this file";
      String message = "Nothing is found " + place + " that this comment allows: " + rule + ".";
      add(UNUSED, suppression.file(), suppression.place(), message, directions);
    }
  }

  private void add(
      String rule,
      SourceFile file,
      Span span,
      String message,
      Map<SourceFile, Direction> directions) {
    if (rules.isOn(rule)) {
      kept.add(
          new Finding(
              rule,
              rules.severity(rule),
              message,
              file,
              span,
              directions.get(file),
              Optional.empty(),
              List.of(),
              fingerprints.of(rule, file, file.text(span))));
    }
  }
}
