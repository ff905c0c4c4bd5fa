package io.github.sqllint.report;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.OriginalUriBaseIds;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.Region;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.RunAutomationDetails;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.Suppression;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.sqllint.lint.Report;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.rule.Severity;
import io.github.sqllint.source.Position;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A report as SARIF 2.1.0, in the form that GitHub code scanning takes whole. */
public final class SarifReport implements Reporter {
  private static final String ROOT = "%SRCROOT%";

  private final Function<String, RulePage> pages;
  private final About about;
  private final SourceRoot root;
  private final boolean suppressed;

  /**
   * @param pages the page of a rule by its id
   * @param suppressed whether what does not count is written too, as suppressed
   */
  public SarifReport(
      Function<String, RulePage> pages, About about, SourceRoot root, boolean suppressed) {
    this.suppressed = suppressed;
    this.pages = pages;
    this.about = about;
    this.root = root;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      new SarifWriter(json).write(log(report));
    }
    out.write('\n');
  }

  SarifSchema210 log(Report report) {
    return new SarifSchema210()
        .with$schema(URI.create("https://json.schemastore.org/sarif-2.1.0.json"))
        .withVersion(SarifSchema210.Version._2_1_0)
        .withRuns(List.of(run(report)));
  }

  private Run run(Report report) {
    Map<String, Integer> rules = new LinkedHashMap<>();
    Map<SourceFile, Map<Integer, String>> hashes = new IdentityHashMap<>();
    List<Result> results = new ArrayList<>();
    Function<Finding, Result> result =
        finding -> {
          Integer index = rules.computeIfAbsent(finding.rule(), id -> rules.size());
          Map<Integer, String> lines =
              hashes.computeIfAbsent(finding.file(), file -> LineHashes.of(file.text()));
          return result(finding, index, lines);
        };
    report.findings().forEach(finding -> results.add(result.apply(finding)));
    if (suppressed) {
      for (Report.Suppressed one : report.suppressed()) {
        results.add(result.apply(one.finding()).withSuppressions(Set.of(suppression(one))));
      }
    }
    ArtifactLocation source =
        new ArtifactLocation().withDescription(new Message().withText("The repository's top."));
    return new Run()
        .withTool(new Tool().withDriver(driver(rules.keySet())))
        .withAutomationDetails(new RunAutomationDetails().withId("sqllint/"))
        .withOriginalUriBaseIds(new OriginalUriBaseIds().withAdditionalProperty(ROOT, source))
        .withColumnKind(Run.ColumnKind.UNICODE_CODE_POINTS)
        .withResults(results);
  }

  private static Suppression suppression(Report.Suppressed one) {
    Suppression suppression =
        new Suppression()
            .withKind(one.inSource() ? Suppression.Kind.IN_SOURCE : Suppression.Kind.EXTERNAL);
    return one.reason().isEmpty() ? suppression : suppression.withJustification(one.reason());
  }

  private ToolComponent driver(Set<String> rules) {
    SarifRules descriptors = new SarifRules(pages, about);
    return new ToolComponent()
        .withName("sqllint")
        .withVersion(about.version())
        .withSemanticVersion(about.version())
        .withInformationUri(URI.create(about.home()))
        .withRules(descriptors.of(rules));
  }

  private Result result(Finding finding, int index, Map<Integer, String> lines) {
    int line = finding.file().position(finding.span().start()).line();
    Result result =
        new Result()
            .withRuleId(finding.rule())
            .withRuleIndex(index)
            .withLevel(level(finding.severity()))
            .withMessage(message(finding))
            .withLocations(List.of(location(finding.file(), finding.span())))
            .withPartialFingerprints(
                new PartialFingerprints()
                    .withAdditionalProperty("primaryLocationLineHash", lines.get(line))
                    .withAdditionalProperty("sqllint/v1", finding.fingerprint()));
    return finding.related().isEmpty() ? result : result.withRelatedLocations(related(finding));
  }

  private static Result.Level level(Severity severity) {
    return severity == Severity.INFO ? Result.Level.NOTE : Result.Level.valueOf(severity.name());
  }

  /**
   * The message with links to the related places, which GitHub shows only where they are linked.
   */
  private static Message message(Finding finding) {
    StringBuilder text = new StringBuilder(finding.message());
    int id = 1;
    for (Finding.RelatedPlace place : finding.related()) {
      text.append(id == 1 ? " See: [" : ", [")
          .append(linked(place.remark()))
          .append("](")
          .append(id++);
      text.append(')');
    }
    return new Message().withText(text.append(id == 1 ? "" : ".").toString());
  }

  /** As the text of a link (SARIF 2.1.0, 3.11.6). */
  private static String linked(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  private Set<Location> related(Finding finding) {
    Set<Location> locations = new LinkedHashSet<>();
    for (Finding.RelatedPlace place : finding.related()) {
      locations.add(
          location(place.file(), place.span())
              .withId(locations.size() + 1)
              .withMessage(new Message().withText(place.remark())));
    }
    return locations;
  }

  private Location location(SourceFile file, Span span) {
    Position start = file.position(span.start());
    Position end = file.position(span.end());
    Optional<String> relative = root.relative(file.path());
    ArtifactLocation artifact =
        relative.isPresent()
            ? new ArtifactLocation().withUri(relative.get()).withUriBaseId(ROOT)
            : new ArtifactLocation().withUri(root.absolute(file.path()));
    return new Location()
        .withPhysicalLocation(
            new PhysicalLocation()
                .withArtifactLocation(artifact)
                .withRegion(
                    new Region()
                        .withStartLine(start.line())
                        .withStartColumn(start.column())
                        .withEndLine(end.line())
                        .withEndColumn(end.column())));
  }
}
