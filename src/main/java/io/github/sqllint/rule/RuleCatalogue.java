package io.github.sqllint.rule;

import io.github.sqllint.schema.Migration;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Several;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Rules by their ids, each with its page; a page is read when it is first asked for. */
public final class RuleCatalogue {
  private final Map<String, Rule> rules;
  private final List<String> aboutComments;
  private final RuleChoice choice;

  /** Those that have been read; one map for all catalogues of the same rules. */
  private final Map<String, RulePage> pages;

  private RuleCatalogue(
      Map<String, Rule> rules,
      List<String> aboutComments,
      RuleChoice choice,
      Map<String, RulePage> pages) {
    this.rules = rules;
    this.aboutComments = aboutComments;
    this.choice = choice;
    this.pages = pages;
  }

  /** A catalogue in which no opinion is asked for. */
  public static RuleCatalogue of(List<Rule> rules) {
    return of(rules, List.of());
  }

  /**
   * A catalogue in which no opinion is asked for.
   *
   * @param aboutComments the ids of rules that judge what comments allow; they have pages like all
   *     others, but no migration to check
   */
  public static RuleCatalogue of(List<Rule> rules, List<String> aboutComments) {
    Map<String, Rule> byId = new LinkedHashMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    List<String> others = List.copyOf(aboutComments);
    return new RuleCatalogue(byId, others, RuleChoice.STANDARD, new ConcurrentHashMap<>());
  }

  /** The same rules, of which these are checked although they are opinions. */
  public RuleCatalogue withOpinions(Set<String> ids) {
    Map<String, Optional<Severity>> severities = new HashMap<>();
    ids.forEach(id -> severities.put(id, Optional.of(page(id).severity())));
    return chosen(new RuleChoice(false, severities));
  }

  /** The same rules and those of a team, whose pages say what they match. */
  public RuleCatalogue with(List<RulePage> team) {
    if (team.isEmpty()) {
      return this;
    }
    Map<String, Rule> all = new LinkedHashMap<>(rules);
    team.forEach(page -> all.put(page.id(), PageRule.of(page)));
    Map<String, RulePage> read = new ConcurrentHashMap<>(pages);
    team.forEach(page -> read.put(page.id(), page));
    return new RuleCatalogue(all, aboutComments, choice, read);
  }

  /** The same rules, of which these are checked. */
  public RuleCatalogue chosen(RuleChoice other) {
    return new RuleCatalogue(rules, aboutComments, other, pages);
  }

  /** In the order in which they were given. */
  public List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /** The ids of all rules, sorted. */
  public Collection<String> ids() {
    Set<String> ids = new TreeSet<>(rules.keySet());
    ids.addAll(aboutComments);
    return ids;
  }

  /** Whether one of these rules has the id. */
  public boolean has(String id) {
    return rules.containsKey(id) || aboutComments.contains(id);
  }

  /** Whether a rule is checked. */
  public boolean isOn(String id) {
    Rule rule = rules.get(id);
    boolean known = rule != null || aboutComments.contains(id);
    return known && choice.isOn(id, rule != null && rule.isOpinion());
  }

  /** How severe the findings of a rule are. */
  public Severity severity(String id) {
    return choice.severity(id).orElseGet(() -> page(id).severity());
  }

  public Optional<Rule> find(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /**
   * The page of one of these rules.
   *
   * @throws IllegalArgumentException where no rule has this id
   */
  public RulePage page(String id) {
    if (!has(id)) {
      throw new IllegalArgumentException("no rule " + id);
    }
    return pages.computeIfAbsent(id, RulePage::load);
  }

  /** What the rules find in these migrations, by migration, then by rule. */
  public List<Finding> check(List<Migration> migrations) {
    return check(migrations, new Fingerprints());
  }

  /** As {@link #check(List)}, with names for the findings that are part of a larger run. */
  public List<Finding> check(List<Migration> migrations, Fingerprints fingerprints) {
    List<Finding> all = new ArrayList<>();
    List<String> on = rules.keySet().stream().filter(this::isOn).toList();
    for (List<Findings> found : Several.each(migrations, each -> findings(each, on))) {
      all.addAll(uncovered(found, fingerprints));
    }
    return all;
  }

  /** What each of these rules finds that finds something. */
  private List<Findings> findings(Migration migration, List<String> on) {
    List<Findings> all = new ArrayList<>();
    Direction direction = migration.script().direction();
    for (String id : on) {
      Rule rule = rules.get(id);
      if (!rule.judges(direction)) {
        continue;
      }
      Findings findings = new Findings(id, migration);
      rule.check(migration, findings);
      if (!findings.isEmpty()) {
        all.add(findings);
      }
    }
    return all;
  }

  /** What is left of the findings in one migration where one of them tells all that others do. */
  private List<Finding> uncovered(List<Findings> all, Fingerprints fingerprints) {
    List<Finding> found = new ArrayList<>();
    List<Finding> refused = new ArrayList<>();
    Map<Set<String>, List<Finding>> covering = new HashMap<>();
    for (Findings findings : all) {
      Rule rule = rules.get(findings.rule());
      // A hazard of both ways weighs less on the way back, which hardly anybody goes.
      boolean back = findings.direction() == Direction.DOWN && rule.judges(Direction.UP);
      Severity severity = severity(findings.rule());
      List<Finding> named = findings.all(back ? severity.weaker() : severity, fingerprints);
      (rule.refuses() ? refused : found).addAll(named);
      Set<String> covered = rule.covers();
      if (!covered.isEmpty()) {
        covering.computeIfAbsent(covered, rules -> new ArrayList<>()).addAll(named);
      }
    }
    found.removeIf(finding -> refused.stream().anyMatch(r -> covers(r, finding)));
    found.removeIf(
        finding ->
            covering.entrySet().stream()
                .filter(rules -> rules.getKey().contains(finding.rule()))
                .anyMatch(rules -> rules.getValue().stream().anyMatch(c -> covers(c, finding))));
    found.addAll(refused);
    return found;
  }

  /** The rules whose findings are left out where this rule has one, see {@link Rule#covers()}. */
  public Set<String> covered(String id) {
    return find(id).map(Rule::covers).orElse(Set.of());
  }

  private static boolean covers(Finding one, Finding other) {
    return one.file() == other.file() && one.span().contains(other.span());
  }
}
