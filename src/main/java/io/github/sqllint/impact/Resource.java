package io.github.sqllint.impact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table of facts that is kept as ASCII text beside the classes, each line with its end. */
final class Resource {
  private Resource() {}

  static String text(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      // ASCII, of which each byte is a character: no decoder has to look at it.
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its lines without comments. */
  static List<String> lines(String name) {
    String text = text(name);
    List<String> lines = new ArrayList<>();
    int end;
    for (int start = 0; (end = text.indexOf('\n', start)) >= 0; start = end + 1) {
      if (text.charAt(start) != '#') {
        lines.add(text.substring(start, end));
      }
    }
    return lines;
  }
}
