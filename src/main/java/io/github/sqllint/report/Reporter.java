package io.github.sqllint.report;

import io.github.sqllint.lint.Report;
import java.io.IOException;
import java.io.Writer;

/** Writes a report in one format. */
public interface Reporter {

  /** Writes the whole report; flushing and closing is the caller's. */
  void write(Report report, Writer out) throws IOException;
}
