package io.github.sqllint.reversal;

import io.github.sqllint.schema.Migration;
import io.github.sqllint.source.Comment;
import io.github.sqllint.source.Directive;
import io.github.sqllint.source.DirectiveReader;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.EmittedSql.OneWay;
import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.Span;
import java.util.Optional;

/**
 * Reads how a team says that a step has no way back: by the comment {@code -- sqllint:
 * irreversible: reason}, in the up or the down script, which without a reason declares nothing; or
 * in the words of the tool that runs the migration.
 */
public final class Irreversible {
  private static final String VERB = "irreversible";

  private Irreversible() {}

  /** Whether one of these scripts declares it. */
  public static boolean isDeclared(Migration up, Migration down) {
    return reason(up.script()).isPresent() || reason(down.script()).isPresent();
  }

  /** The reason; empty where a script does not declare it. */
  public static Optional<String> reason(Script script) {
    Optional<OneWay> oneWay = script.file().emitted().flatMap(EmittedSql::oneWay);
    if (oneWay.filter(OneWay::declared).isPresent()) {
      return oneWay.map(OneWay::reason);
    }
    if (!DirectiveReader.mayHold(script.file().text())) {
      return Optional.empty();
    }
    for (Span region : script.regions()) {
      for (Directive directive :
          DirectiveReader.read(script.file(), Comment.among(Lexer.tokens(script.file(), region)))) {
        if (directive.verb().text().equals(VERB) && directive.reason().isPresent()) {
          return directive.reason();
        }
      }
    }
    return Optional.empty();
  }
}
