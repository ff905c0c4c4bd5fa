package io.github.sqllint.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
  @Test
  void aByteOrderMarkNamesTheEncodingAndStaysInTheText() throws NotTextException {
    String text = "\uFEFFSELECT 'é𝄞';\n";
    List<Charset> charsets =
        List.of(
            UTF_8, UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE"), Charset.forName("UTF-32BE"));
    for (Charset charset : charsets) {
      assertThat(TextDecoder.decode(text.getBytes(charset))).as(charset.name()).isEqualTo(text);
    }
  }

  @Test
  void withoutAMarkItIsUtf8() throws NotTextException {
    assertThat(TextDecoder.decode("größe".getBytes(UTF_8))).isEqualTo("größe");
    assertThat(TextDecoder.decode(new byte[0])).isEmpty();
  }

  @Test
  void anotherEncodingIsRefusedWithThePlaceOfTheByte() {
    assertThatThrownBy(() -> TextDecoder.decode("a\r\nbé c".getBytes(ISO_8859_1)))
        .isInstanceOf(NotTextException.class)
        .hasMessage("is not UTF-8 text: byte 0xE9 at line 2, column 2");
    assertThatThrownBy(() -> TextDecoder.decode("ab\u00C3".getBytes(ISO_8859_1)))
        .hasMessage("is not UTF-8 text: byte 0xC3 at line 1, column 3");
    byte[] half = "\uFEFFab".getBytes(UTF_16LE);
    assertThatThrownBy(() -> TextDecoder.decode(Arrays.copyOf(half, 5)))
        .hasMessage("is not UTF-16LE text: byte 0x62 at line 1, column 2");
  }

  @Test
  void binaryIsRefused() {
    assertThatThrownBy(() -> TextDecoder.decode("a\nb\0c".getBytes(UTF_8)))
        .isInstanceOf(NotTextException.class)
        .hasMessage("is binary: it holds a NUL character at line 2");
  }
}
