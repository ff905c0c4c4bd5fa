package io.github.sqllint.rule;

import io.github.sqllint.schema.Migration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Rules by their ids, each with its page; a page is read when it is first asked for. */
public final class RuleCatalogue {
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Set<String> opinions;
  private final Map<String, RulePage> pages = new ConcurrentHashMap<>();

  private RuleCatalogue(Collection<Rule> rules, Set<String> opinions) {
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
    this.opinions = Set.copyOf(opinions);
  }

  /** A catalogue in which no opinion is asked for. */
  public static RuleCatalogue of(List<Rule> rules) {
    return new RuleCatalogue(rules, Set.of());
  }

  /** The same rules, of which these are checked although they are opinions. */
  public RuleCatalogue withOpinions(Set<String> ids) {
    return new RuleCatalogue(rules.values(), ids);
  }

  /** In the order in which they were given. */
  public List<Rule> rules() {
    return List.copyOf(rules.values());
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
    if (!rules.containsKey(id)) {
      throw new IllegalArgumentException("no rule " + id);
    }
    return pages.computeIfAbsent(id, RulePage::load);
  }

  /** What the rules find in these migrations, by migration, then by rule. */
  public List<Finding> check(List<Migration> migrations) {
    Fingerprints fingerprints = new Fingerprints();
    List<Finding> all = new ArrayList<>();
    for (Migration migration : migrations) {
      for (Map.Entry<String, Rule> entry : rules.entrySet()) {
        String id = entry.getKey();
        Rule rule = entry.getValue();
        if (rule.isOpinion() && !opinions.contains(id)) {
          continue;
        }
        Findings findings = new Findings(id, () -> page(id).severity(), migration, fingerprints);
        rule.check(migration, findings);
        all.addAll(findings.all());
      }
    }
    return all;
  }
}
