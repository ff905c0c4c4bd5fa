package io.github.sqllint.report;

import io.github.sqllint.lint.Report;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Severity;
import io.github.sqllint.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The XML of JUnit, which every build server shows as tests: a suite for each file with findings, a
 * test for each finding. What is merely worth knowing is a test that passes.
 */
public final class JunitReport implements Reporter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    Map<String, List<Finding>> byPath = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      byPath.computeIfAbsent(finding.file().path(), path -> new ArrayList<>()).add(finding);
    }
    try (Xml xml = new Xml(out)) {
      xml.start("testsuites", "name", "sqllint");
      for (Map.Entry<String, List<Finding>> file : byPath.entrySet()) {
        suite(file.getKey(), file.getValue(), xml);
      }
      int clean = report.files() - byPath.size();
      if (clean > 0 || byPath.isEmpty()) {
        // A report without a test would be refused.
        xml.start("testsuite", "name", "sqllint", "tests", "1", "failures", "0");
        String name = clean + (clean == 1 ? " migration" : " migrations") + " without findings";
        xml.start("testcase", "classname", "sqllint", "name", name).end();
        xml.end();
      }
      xml.end();
    }
  }

  private static void suite(String path, List<Finding> findings, Xml xml) throws IOException {
    long failures = findings.stream().filter(JunitReport::fails).count();
    xml.start(
        "testsuite",
        "name",
        path,
        "tests",
        Integer.toString(findings.size()),
        "failures",
        Long.toString(failures));
    for (Finding finding : findings) {
      Position start = finding.file().position(finding.span().start());
      String place = path + ":" + start.line() + ":" + start.column();
      String name = finding.rule() + " at line " + start.line();
      xml.start("testcase", "classname", path, "name", name, "file", path);
      if (fails(finding)) {
        xml.start("failure", "type", finding.rule(), "message", finding.message());
      } else {
        xml.start("system-out");
      }
      String text = finding.severity().word() + "[" + finding.rule() + "]: " + finding.message();
      xml.text(place + ": " + text).end().end();
    }
    xml.end();
  }

  private static boolean fails(Finding finding) {
    return finding.severity() != Severity.INFO;
  }
}
