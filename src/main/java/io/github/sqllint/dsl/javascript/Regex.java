package io.github.sqllint.dsl.javascript;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression; most mean the same in Java. */
record Regex(String pattern, String flags) implements Value {

  /** The same in Java; empty where it means something else there. */
  Optional<Pattern> compiled() {
    int mode = flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0;
    mode |= flags.contains("m") ? Pattern.MULTILINE : 0;
    mode |= flags.contains("s") ? Pattern.DOTALL : 0;
    try {
      return Optional.of(Pattern.compile(pattern.replace("[^]", "[\\s\\S]"), mode));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  boolean isGlobal() {
    return flags.contains("g");
  }

  @Override
  public String type() {
    return "object";
  }

  @Override
  public Value property(String name) {
    return switch (name) {
      case "source" -> Text.made(pattern);
      case "test" ->
          (Callable)
              (self, args, site, run) ->
                  !args.isEmpty()
                          && Conversion.text(args.get(0)) instanceof Text text
                          && compiled().isPresent()
                      ? Bool.of(compiled().get().matcher(text.toString()).find())
                      : new Unknown("Whether this matches is not known here.");
      case "exec" -> (Callable) (self, args, site, run) -> Matches.first(this, args);
      default -> Nothing.UNDEFINED;
    };
  }
}
