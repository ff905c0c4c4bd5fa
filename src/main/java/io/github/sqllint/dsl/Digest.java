package io.github.sqllint.dsl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of texts, which tools make names from. */
public final class Digest {
  private Digest() {}

  /**
   * The digest of a text in UTF-8 as hexadecimal digits in lower case.
   *
   * @param algorithm such as {@code MD5}, which every JVM has
   */
  public static String hex(String algorithm, String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
