package io.github.sqllint.reversal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.schema.ServerVersion;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReversalTest {

  static List<Pair> pairs() {
    return Pair.all();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aDownScriptIsJudgedAsItsServerWould(Pair pair) {
    Reversal reversal = pair.judged(new ServerVersion(15));
    assertThat(reversal.verdict().word())
        .as(reversal.differences() + " " + reversal.reason().orElse(""))
        .isEqualTo(pair.verdict());
  }
}
