package io.github.sqllint.lint;

import io.github.sqllint.source.Comment;
import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.StatementSplitter;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The comments of a script's regions, those in the code of its blocks included, each with what it
 * speaks of.
 */
final class ScriptComments {
  /** Code in code in code is nobody's migration. */
  private static final int MAX_DEPTH = 3;

  private final SourceFile file;
  private final Predicate<String> mayMatter;
  private final List<Placed> found = new ArrayList<>();

  /**
   * A comment where it stands.
   *
   * @param file that holds the comment; a host file holds what the comment speaks of, and the
   *     places of {@code reach} are the host's
   */
  record Placed(Comment comment, SourceFile file, Reach reach) {}

  private ScriptComments(SourceFile file, Predicate<String> mayMatter) {
    this.file = file;
    this.mayMatter = mayMatter;
  }

  /**
   * Reads them.
   *
   * @param mayMatter whether a text can hold what is looked for; other code is not looked through
   */
  static List<Placed> of(SourceFile file, List<Span> regions, Predicate<String> mayMatter) {
    ScriptComments comments = new ScriptComments(file, mayMatter);
    regions.forEach(region -> comments.region(region, 0));
    return comments.found;
  }

  private void region(Span region, int depth) {
    List<Statement> statements = StatementSplitter.split(file, List.of(region));
    for (Comment comment : Comment.among(Lexer.tokens(file, region))) {
      found.add(new Placed(comment, file, Reach.of(comment, file, statements).inHost(file)));
    }
    for (Statement statement : statements) {
      for (Token token : statement.tokens()) {
        boolean code = token.kind() == Token.Kind.DOLLAR_STRING && depth < MAX_DEPTH;
        if (code && mayMatter.test(token.text())) {
          int mark = token.text().indexOf('$', 1) + 1;
          region(new Span(token.start() + mark, token.end() - mark), depth + 1);
        }
      }
    }
  }
}
