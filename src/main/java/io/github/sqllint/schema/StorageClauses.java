package io.github.sqllint.schema;

import io.github.sqllint.source.Span;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a new table, view or index is stored, which no operation tells: {@code WITH (…)}, TABLESPACE
 * and, of what has no keys, the access method behind USING.
 */
final class StorageClauses {
  private final List<Token> tokens = new ArrayList<>();

  private StorageClauses(Draft draft) {
    Span part = draft.origin().span();
    for (Token token : draft.statement().statement().tokens()) {
      if (token.start() >= part.start() && token.end() <= part.end()) {
        tokens.add(token);
      }
    }
  }

  /** What the part of the statement that is being followed says of it. */
  static Settings of(Draft draft) {
    return new StorageClauses(draft).read(false);
  }

  /** The same of what may name its access method. */
  static Settings withMethod(Draft draft) {
    return new StorageClauses(draft).read(true);
  }

  private Settings read(boolean method) {
    Settings settings = Settings.NONE;
    int depth = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      if (depth == 0 && (token.is("as") || token.is("where"))) {
        break;
      }
      if (depth == 0 && token.is("with") && tokens.get(i + 1).isSymbol("(")) {
        settings = SettingActions.apply(settings, "", "set (" + list(i + 2) + ")");
      } else if (depth == 0 && token.is("tablespace")) {
        settings = SettingActions.apply(settings, "", "tablespace " + name(i + 1));
      } else if (depth == 0 && method && token.is("using")) {
        settings = SettingActions.apply(settings, "", "access method " + name(i + 1));
      }
    }
    return settings;
  }

  private String name(int index) {
    return SettingActions.unquoted(tokens.get(index).text());
  }

  private String list(int start) {
    StringBuilder list = new StringBuilder();
    for (int i = start; i < tokens.size() && !tokens.get(i).isSymbol(")"); i++) {
      boolean joined = tokens.get(i).isSymbol(".") || list.toString().endsWith(".");
      list.append(joined ? "" : " ").append(tokens.get(i).text().toLowerCase(Locale.ROOT));
    }
    return list.toString().strip();
  }
}
