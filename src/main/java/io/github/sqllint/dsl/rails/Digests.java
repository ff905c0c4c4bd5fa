package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.Digest;
import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Value;
import java.util.Map;

/** {@code Digest::SHA256} and its like, from which migrations make names of constraints. */
final class Digests {
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "Digest::MD5", "MD5",
          "Digest::SHA1", "SHA-1",
          "Digest::SHA256", "SHA-256",
          "Digest::SHA384", "SHA-384",
          "Digest::SHA512", "SHA-512");

  private Digests() {}

  static boolean is(String path) {
    return ALGORITHMS.containsKey(path);
  }

  static Value.Receiver of(String path) {
    return call -> digest(path, call);
  }

  private static Value digest(String path, Invocation call) {
    boolean whole = call.name().equals("hexdigest") && call.arguments().size() == 1;
    return whole && call.argument(0) instanceof Value.Text text
        ? Value.Text.of(Digest.hex(ALGORITHMS.get(path), text.text()))
        : new Value.Unknown("`" + path + "`");
  }
}
