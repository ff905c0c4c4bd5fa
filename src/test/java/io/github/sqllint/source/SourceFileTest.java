package io.github.sqllint.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceFileTest {
  @Test
  void columnsCountCodePointsAndNoByteOrderMark() {
    SourceFile file = new SourceFile("x.sql", "\uFEFFa𝄞b\r\n𝄞𝄞c\rd");
    assertThat(file.position(0)).isEqualTo(new Position(1, 1));
    assertThat(file.position(1)).isEqualTo(new Position(1, 1));
    assertThat(file.position(4)).isEqualTo(new Position(1, 3));
    assertThat(file.position(7)).isEqualTo(new Position(2, 1));
    assertThat(file.position(11)).isEqualTo(new Position(2, 3));
    assertThat(file.position(file.text().length())).isEqualTo(new Position(3, 2));
  }

  @Test
  void linesEndInAnyOfTheThreeWays() {
    SourceFile file = new SourceFile("x.sql", "\uFEFFa\r\nb\rc\n");
    assertThat(file.lines()).isEqualTo(4);
    assertThat(file.line(1)).isEqualTo("a");
    assertThat(file.line(2)).isEqualTo("b");
    assertThat(file.line(3)).isEqualTo("c");
    assertThat(file.line(4)).isEmpty();
  }
}
