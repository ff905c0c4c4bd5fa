package io.github.sqllint.dsl.rails;

import io.github.sqllint.source.EmittedSqlBuilder;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.StatementSplitter;
import io.github.sqllint.source.Token;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code db/structure.sql}: what {@code pg_dump} says of the schema, and behind it the numbers of
 * the migrations that made it.
 */
public final class StructureDump implements Dump {
  private final SourceFile file;
  private final List<Statement> statements;
  private final Set<BigInteger> versions = new HashSet<>();

  /** The tables that sequences count for, by the sequence. */
  private final Map<String, String> owners = new HashMap<>();

  private StructureDump(SourceFile file) {
    this.file = file;
    this.statements = StatementSplitter.split(file, List.of(new Span(0, file.text().length())));
    for (Statement statement : statements) {
      Words words = new Words(statement.tokens());
      if (words.take("insert", "into") && words.name().equals("schema_migrations")) {
        versions(statement);
      } else if (words.take("alter", "sequence")) {
        String sequence = words.name();
        if (words.find("owned", "by")) {
          owners.put(sequence, words.tableOfColumn());
        }
      }
    }
  }

  public static StructureDump of(SourceFile file) {
    return new StructureDump(file);
  }

  /** Where a quote or comment begins that never ends; empty where there is none. */
  public Optional<Integer> brokenAt() {
    return statements.stream()
        .flatMap(statement -> statement.tokens().stream())
        .filter(token -> token.kind() == Token.Kind.INVALID)
        .map(Token::start)
        .findFirst();
  }

  private void versions(Statement statement) {
    for (Token token : statement.tokens()) {
      String text = token.text();
      if (token.kind() == Token.Kind.STRING && text.matches("'\\d{1,30}'")) {
        versions.add(new BigInteger(text.substring(1, text.length() - 1)));
      }
    }
  }

  @Override
  public boolean holds(String version) {
    return version.matches("\\d{1,30}") && versions.contains(new BigInteger(version));
  }

  @Override
  public void tell(Memory memory, Memory migrations) {
    WrittenSql.learn(file.text(), memory, true);
  }

  @Override
  public Optional<SourceFile> beginning(Touches touches) {
    EmittedSqlBuilder sql = new EmittedSqlBuilder(file);
    boolean any = false;
    for (Statement statement : statements) {
      Optional<HostText> old = old(statement, touches);
      if (old.isPresent()) {
        sql.send(old.get(), statement.span(), false);
        any = true;
      }
    }
    return any ? Optional.of(sql.build()) : Optional.empty();
  }

  /** A statement as it would have been before the migrations; empty for one of no old table. */
  private Optional<HostText> old(Statement statement, Touches touches) {
    Words words = new Words(statement.tokens());
    if (words.take("create")) {
      words.take("unlogged");
      if (words.take("table")) {
        String table = words.name();
        return touches.tellsBeginning(table)
            ? table(statement, words, touches.additions(table))
            : Optional.empty();
      } else if (words.take("sequence")) {
        String table = owners.get(words.name());
        return kept(statement, table != null && touches.tellsBeginning(table));
      }
      words.take("unique");
      return words.take("index") ? index(statement, words, touches) : Optional.empty();
    } else if (words.take("alter", "table")) {
      words.take("only");
      String table = words.name();
      boolean known = touches.tellsBeginning(table);
      return kept(statement, known && isOld(words, touches.additions(table)) && !words.is("owner"));
    } else if (words.take("alter", "sequence")) {
      String table = owners.get(words.name());
      boolean ofAdded = table != null && mentions(words, touches.additions(table).columns());
      return kept(statement, table != null && touches.tellsBeginning(table) && !ofAdded);
    }
    return Optional.empty();
  }

  private Optional<HostText> kept(Statement statement, boolean is) {
    return is ? Optional.of(copied(statement.span())) : Optional.empty();
  }

  private HostText copied(Span span) {
    return HostText.copied(file.text(span), span.start());
  }

  private Optional<HostText> index(Statement statement, Words words, Touches touches) {
    String name = words.name();
    words.take("on");
    words.take("only");
    String table = words.name();
    Touches.Additions added = touches.additions(table);
    boolean old = !added.indexes().contains(name) && !mentions(words, added.columns());
    return kept(statement, touches.tellsBeginning(table) && old);
  }

  /** Whether an action of ALTER TABLE is about what was there before. */
  private static boolean isOld(Words words, Touches.Additions added) {
    Words constraint = words.copy();
    boolean named = constraint.take("add", "constraint");
    return !(named && added.constraints().contains(constraint.name()))
        && !mentions(words, added.columns());
  }

  private static boolean mentions(Words words, Set<String> names) {
    Words rest = words.copy();
    while (!rest.isEnd()) {
      if (names.contains(rest.next())) {
        return true;
      }
    }
    return false;
  }

  /**
   * CREATE TABLE without the columns and constraints that migrations add; empty where its list does
   * not end.
   */
  private Optional<HostText> table(Statement statement, Words words, Touches.Additions added) {
    List<Token> tokens = statement.tokens();
    int open = words.position();
    if (open >= tokens.size() || !tokens.get(open).isSymbol("(")) {
      return Optional.of(copied(statement.span()));
    }
    HostText text = copied(new Span(statement.span().start(), tokens.get(open).end()));
    int depth = 0;
    int start = open + 1;
    boolean first = true;
    for (int i = open; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      boolean end = depth == 0;
      if (end || depth == 1 && token.isSymbol(",")) {
        if (start < i && !isAdded(tokens.subList(start, i), added)) {
          Span part = new Span(tokens.get(start).start(), tokens.get(i - 1).end());
          text = text.plus(first ? "" : ", ").plus(copied(part));
          first = false;
        }
        start = i + 1;
      }
      if (end) {
        Span rest = new Span(token.start(), statement.span().end());
        return Optional.of(text.plus(copied(rest)));
      }
    }
    return Optional.empty();
  }

  private static boolean isAdded(List<Token> part, Touches.Additions added) {
    Words words = new Words(part);
    if (words.take("constraint")) {
      String name = words.name();
      return added.constraints().contains(name) || mentions(words, added.columns());
    }
    return added.columns().contains(words.name());
  }
}
