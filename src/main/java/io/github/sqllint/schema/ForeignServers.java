package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which foreign tables lie on which server, and which wrapper reaches it (PostgreSQL manual, 5.13).
 */
public final class ForeignServers {
  private static final String SERVER = "server";
  private static final Pattern WRAPPER =
      Pattern.compile(".* foreign data wrapper (\"[^\"]+\"|\\S+).*", Pattern.DOTALL);

  private ForeignServers() {}

  /** The tables that go with a server. */
  public static List<Table> tablesOn(String server, Schema schema) {
    return schema.tables().stream()
        .filter(table -> table.settings().value(SERVER).filter(server::equals).isPresent())
        .toList();
  }

  /** The names of the servers that go with a wrapper, or with the extension that brings it. */
  public static List<String> through(String wrapper, Schema schema) {
    return schema.objects().stream()
        .filter(object -> object.kind().equals(SERVER))
        .filter(object -> object instanceof OtherObject server && isThrough(server, wrapper))
        .map(object -> object.name().name())
        .toList();
  }

  private static boolean isThrough(OtherObject server, String wrapper) {
    Matcher told = WRAPPER.matcher(server.settings().value(OtherObject.DEFINITION).orElse(""));
    return told.matches() && folded(told.group(1)).equals(wrapper);
  }

  /** The names that users have there. */
  public static List<SchemaObject> mappings(String server, Schema schema) {
    return schema.objects().stream()
        .filter(object -> object.kind().equals("user mapping"))
        .filter(object -> object.name().name().endsWith(" server " + server))
        .toList();
  }

  /** What CREATE FOREIGN TABLE says of its server, behind all parentheses. */
  static Settings told(List<Token> tokens) {
    Settings told = Settings.NONE;
    int depth = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
      if (depth == 0 && tokens.get(i).is(SERVER)) {
        told = told.with(SERVER, folded(tokens.get(i + 1).text()));
      }
    }
    return told;
  }

  private static String folded(String name) {
    return name.startsWith("\"") ? SettingActions.unquoted(name) : name.toLowerCase(Locale.ROOT);
  }

  /** Takes a server's tables and mappings away, or a wrapper's servers. */
  static void removeWith(OtherObject object, Draft draft, Removal removal) {
    String name = object.name().name();
    if (object.kind().equals(SERVER)) {
      tablesOn(name, draft.schema()).forEach(removal::table);
      mappings(name, draft.schema()).forEach(mapping -> draft.drop(mapping.key()));
    } else if (object.kind().equals("foreign data wrapper")
        || object.kind().equals(ObjectKey.EXTENSION)) {
      through(name, draft.schema())
          .forEach(server -> removal.any(new ObjectKey(SERVER, ObjectName.of(server))));
    }
  }
}
