package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Unknown;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.StatementSplitter;
import java.util.ArrayList;
import java.util.List;

/** The statements of a script of which some depend on values that are not known. */
final class PartlyKnown {
  private PartlyKnown() {}

  /** Those statements that are known as a whole; none where the text is not known in part. */
  static List<HostText> statements(Value text) {
    if (!(text instanceof Unknown unknown) || unknown.known().isEmpty()) {
      return List.of();
    }
    HostText script = unknown.known().get();
    SourceFile file = new SourceFile("", script.text());
    List<HostText> known = new ArrayList<>();
    for (Statement statement :
        StatementSplitter.split(file, List.of(new Span(0, script.length())))) {
      Span span = statement.span();
      if (!file.text(span).contains(Unknown.HOLE)) {
        known.add(script.substring(span.start(), span.end()));
      }
    }
    return known;
  }
}
