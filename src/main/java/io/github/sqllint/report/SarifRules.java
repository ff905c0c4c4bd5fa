package io.github.sqllint.report;

import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.rule.Severity;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Rule pages as SARIF describes rules.
 *
 * @param pages the page of a rule by its id
 */
record SarifRules(Function<String, RulePage> pages, About about) {

  /** In the given order, which the results' indexes refer to. */
  Set<ReportingDescriptor> of(Set<String> ids) {
    Set<ReportingDescriptor> descriptors = new LinkedHashSet<>();
    for (String id : ids) {
      descriptors.add(descriptor(pages.apply(id)));
    }
    return descriptors;
  }

  private ReportingDescriptor descriptor(RulePage page) {
    return new ReportingDescriptor()
        .withId(page.id())
        .withName(className(page.id()))
        .withShortDescription(new MultiformatMessageString().withText(page.title()))
        .withFullDescription(new MultiformatMessageString().withText(page.summary()))
        .withHelpUri(URI.create(about.page(page.id())))
        .withHelp(
            new MultiformatMessageString().withText(page.markdown()).withMarkdown(page.markdown()))
        .withDefaultConfiguration(new ReportingConfiguration().withLevel(level(page.severity())))
        .withProperties(properties(page.severity()));
  }

  private static PropertyBag properties(Severity severity) {
    return new PropertyBag()
        .withTags(new LinkedHashSet<>(Set.of("sql-migration")))
        .withAdditionalProperty("precision", "high")
        .withAdditionalProperty(
            "problem.severity", severity == Severity.INFO ? "recommendation" : severity.word());
  }

  private static ReportingConfiguration.Level level(Severity severity) {
    return severity == Severity.INFO
        ? ReportingConfiguration.Level.NOTE
        : ReportingConfiguration.Level.valueOf(severity.name());
  }

  /** SARIF wants names in Pascal case (SARIF2012). */
  private static String className(String id) {
    StringBuilder name = new StringBuilder(id.length());
    for (String word : id.split("-")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return name.toString();
  }
}
