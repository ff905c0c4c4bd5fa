package io.github.sqllint.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this program is, as its build wrote it down.
 *
 * @param home the address of the project
 */
public record About(String version, String home) {

  /** This build's. */
  public static About load() {
    Properties properties = new Properties();
    try (InputStream in = About.class.getResourceAsStream("about.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new About(properties.getProperty("version"), properties.getProperty("home"));
  }

  /** The address of a rule's page. */
  public String page(String rule) {
    return home + "/blob/main/rules/" + rule + ".md";
  }
}
