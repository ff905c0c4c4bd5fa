package io.github.sqllint.cli;

import io.github.sqllint.report.Style;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The streams of a run.
 *
 * @param out what the caller asked for, and nothing else
 * @param err everything else
 */
record Console(InputStream in, OutputStream out, PrintStream err, Environment environment) {

  /** Standard output for people. */
  Writer text() {
    return writer(environment.charset());
  }

  /** Standard output for programs: UTF-8 whatever the locale. */
  Writer machine() {
    return writer(StandardCharsets.UTF_8);
  }

  Style style(boolean colour) {
    boolean unicode = environment.charset().equals(StandardCharsets.UTF_8);
    return new Style(colour, unicode, environment.width());
  }

  /** A line about the run on standard error. */
  void say(String line) {
    err.println(line);
  }

  private Writer writer(Charset charset) {
    return new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 16);
  }
}
