package io.github.sqllint.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Turns a file's bytes into text: in the encoding that a byte order mark names, else UTF-8. */
public final class TextDecoder {
  private static final String MARK = "\uFEFF";

  private TextDecoder() {}

  /**
   * The text with its byte order mark, if it has one.
   *
   * @throws NotTextException where the bytes are not text in their encoding, or hold NUL
   */
  public static String decode(byte[] bytes) throws NotTextException {
    Charset charset = charset(bytes);
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String decoded = out.flip().toString();
    // Java's UTF-32 decoders drop the mark that its other ones keep.
    boolean dropped = charset != StandardCharsets.UTF_8 && !decoded.startsWith(MARK);
    String text = dropped ? MARK + decoded : decoded;
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new NotTextException(
          "is binary: it holds a NUL character at line " + lineOf(text.substring(0, nul)));
    }
    if (result.isError()) {
      String message = "is not %s text: byte 0x%02X at line %d, column %d";
      Position bad = new SourceFile("", text).position(text.length());
      throw new NotTextException(
          String.format(
              message, charset.name(), bytes[in.position()] & 0xFF, bad.line(), bad.column()));
    }
    return text;
  }

  private static int lineOf(String before) {
    return new SourceFile("", before).lines();
  }

  private static Charset charset(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Charset.forName("UTF-32BE");
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
