package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Value;

/**
 * {@code ActiveRecord::VERSION::MAJOR}: the number is not known, but it is 5 or more, as it is for
 * every Rails that runs migrations which name a release.
 */
final class RailsVersion implements Value.Receiver {
  private static final long OLDEST = 5;

  static boolean is(String path) {
    return path.equals("ActiveRecord::VERSION::MAJOR") || path.equals("Rails::VERSION::MAJOR");
  }

  @Override
  public Value send(Invocation call) {
    if (call.argument(0) instanceof Value.Num number && number.isWhole()) {
      long other = number.number().longValue();
      if (other <= OLDEST && (call.name().equals(">=") || call.name().equals("<"))) {
        return Value.of(call.name().equals(">="));
      }
      if (other < OLDEST && (call.name().equals(">") || call.name().equals("<="))) {
        return Value.of(call.name().equals(">"));
      }
    }
    return new Value.Unknown("the release of Rails");
  }
}
