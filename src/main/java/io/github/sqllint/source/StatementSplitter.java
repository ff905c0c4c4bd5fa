package io.github.sqllint.source;

import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a script into statements at the borders that psql and the server see.
 *
 * <p>A semicolon ends a statement, except inside {@code BEGIN ATOMIC … END} and inside the
 * parentheses of {@code CREATE RULE … DO (…; …)}; in any other parenthesis it can only mean that
 * the statement is broken, and the next one must not suffer. Every psql command and every {@code {%
 * … %}} that stands between statements is a statement of its own. Rows after {@code COPY … FROM
 * stdin} belong to no statement, like the semicolon before them: the server does not read them as
 * SQL.
 */
public final class StatementSplitter {
  private final SourceFile file;
  private final List<Token> tokens;
  private final List<Statement> statements;
  private final List<Token> current = new ArrayList<>();
  private Nesting nesting = new Nesting();

  private StatementSplitter(SourceFile file, List<Token> tokens, List<Statement> statements) {
    this.file = file;
    this.tokens = tokens;
    this.statements = statements;
  }

  /** The statements of some regions of a file, in order; no statement crosses a region's border. */
  public static List<Statement> split(SourceFile file, List<Span> regions) {
    List<Statement> statements = new ArrayList<>();
    for (Span region : regions) {
      new StatementSplitter(file, Lexer.tokens(file, region), statements).run();
    }
    return statements;
  }

  private void run() {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isTrivia() || token.kind() == Kind.COPY_DATA) {
        continue;
      }
      if (token.kind() == Kind.PSQL_COMMAND) {
        end();
        if (!token.text().equals("\\;")) {
          add(token);
          end();
        }
      } else if (token.isSymbol(";") && (!nesting.isOpen() || startsTopLevel(i + 1))) {
        end();
      } else if (current.isEmpty() && token.kind() == Kind.PLACEHOLDER && isTag(token)) {
        add(token);
        end();
      } else {
        add(token);
      }
    }
    end();
  }

  /** Whether the next significant token starts a statement that no other one can hold. */
  private boolean startsTopLevel(int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (!tokens.get(i).isTrivia()) {
        return Recovery.isTopLevelStart(tokens.get(i));
      }
    }
    return true;
  }

  private static boolean isTag(Token placeholder) {
    return placeholder.text().startsWith("{%");
  }

  private void add(Token token) {
    nesting.add(token);
    current.add(token);
  }

  private void end() {
    if (!current.isEmpty()) {
      Span span = current.get(0).span().to(current.get(current.size() - 1).span());
      statements.add(new Statement(file, span, current));
      current.clear();
    }
    nesting = new Nesting();
  }
}
