package io.github.sqllint.server;

import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.StatementSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements to run in one transaction on a database that has been set up for them.
 *
 * <p>Written in SQL files: {@code -- setup: shop} begins statements that cases can build on, {@code
 * -- case: a name | shop} a case after these; what a case runs first for good stands before a line
 * {@code -- then}. A case that no major before 18 can set up is one {@code | shop | 18}.
 *
 * @param since the first major that it is for
 * @param setup the statements that are run before and committed
 */
public record ServerCase(String name, int since, List<String> setup, List<String> statements) {
  private static final Pattern HEADING =
      Pattern.compile("(?m)^-- (setup|case): ([^|\\n]*)(?:\\|([^|\\n]*))?(?:\\| (\\d+))?$");
  private static final Pattern THEN = Pattern.compile("(?m)^-- then$");

  /** The cases of a resource beside a class, in order. */
  public static List<ServerCase> read(Class<?> owner, String resource) throws IOException {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static List<ServerCase> parse(String text) {
    Map<String, List<String>> setups = new HashMap<>();
    List<ServerCase> cases = new ArrayList<>();
    Matcher heading = HEADING.matcher(text);
    boolean found = heading.find();
    while (found) {
      String kind = heading.group(1);
      String name = heading.group(2).strip();
      String bases = heading.group(3) == null ? "" : heading.group(3);
      int since = heading.group(4) == null ? 0 : Integer.parseInt(heading.group(4));
      int start = heading.end();
      found = heading.find();
      String body = text.substring(start, found ? heading.start() : text.length());
      List<String> setup = new ArrayList<>();
      for (String base : bases.split(",")) {
        if (!base.isBlank()) {
          setup.addAll(setups.get(base.strip()));
        }
      }
      if (kind.equals("setup")) {
        setup.addAll(statements(body));
        setups.put(name, setup);
      } else {
        String[] parts = THEN.split(body);
        if (parts.length > 1) {
          setup.addAll(statements(parts[0]));
        }
        cases.add(new ServerCase(name, since, setup, statements(parts[parts.length - 1])));
      }
    }
    return cases;
  }

  private static List<String> statements(String sql) {
    SourceFile file = new SourceFile("case.sql", sql);
    return StatementSplitter.split(file, List.of(new Span(0, sql.length()))).stream()
        .map(Statement::text)
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
