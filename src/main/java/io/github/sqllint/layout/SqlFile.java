package io.github.sqllint.layout;

import io.github.sqllint.layout.Problem.Weight;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TransactionMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A migration file of a folder.
 *
 * @param relative its path from the folder, with {@code /} between the parts
 * @param commented whether comments may stand in it, in which tools are told what to do
 */
record SqlFile(String relative, SourceFile source, boolean commented) {

  private static final LazyPattern NUMBER = LazyPattern.of("\\d+");

  SqlFile(String relative, SourceFile source) {
    this(relative, source, source.text().contains("--") || source.text().contains("/*"));
  }

  /** The last part of its path. */
  String name() {
    return relative.substring(relative.lastIndexOf('/') + 1);
  }

  /**
   * The path from the folder to the folder that holds it; empty where that is the folder itself.
   */
  String parent() {
    return relative.substring(0, Math.max(0, relative.lastIndexOf('/')));
  }

  String path() {
    return source.path();
  }

  String text() {
    return source.text();
  }

  Language language() {
    return Language.of(relative).orElse(Language.SQL);
  }

  /** Its name without the ending that tells its language. */
  String stem() {
    String name = name();
    return Language.of(name).isPresent() ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  /** The number that its name begins with. */
  Optional<String> number() {
    Matcher matcher = NUMBER.matcher(name());
    return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
  }

  /** The whole file as a script, called like the file. */
  Script script(String version, Direction direction, TransactionMode transaction) {
    return Script.whole(source, version, stem(), direction, transaction);
  }

  /** Parts of the file as a script, called like the file. */
  Script script(
      String version, Direction direction, TransactionMode transaction, List<Span> regions) {
    return new Script(source, version, stem(), direction, transaction, regions);
  }

  /** Whether anything but comments stands in a part of the file. */
  boolean hasStatement(Span part) {
    return Lexer.tokens(source, part).stream().anyMatch(token -> !token.isTrivia());
  }

  /** A problem at a place of the file. */
  Problem problem(Weight weight, int offset, String sentence) {
    return new Problem(weight, path(), source.position(offset).line(), sentence);
  }
}
