package io.github.sqllint.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeveralTest {
  private static final List<Integer> MANY = IntStream.range(0, 5_000).boxed().toList();

  @Test
  void whatIsMadeOfManyThingsIsInTheirOrder() {
    assertThat(Several.each(MANY, String::valueOf))
        .isEqualTo(MANY.stream().map(String::valueOf).toList());
  }

  @Test
  void eachIsMadeOnceHoweverOftenItIsRead() {
    Set<Integer> made = ConcurrentHashMap.newKeySet();
    List<Boolean> first = Several.each(MANY, made::add);
    assertThat(List.of(first, first)).allSatisfy(read -> assertThat(read).containsOnly(true));
  }

  @Test
  void oneThatFailsIsToldToWhoAsksForItAndKeepsNoOtherBack() {
    List<Integer> halves = Several.each(MANY, SeveralTest::half);
    assertThat(halves.get(0)).isZero();
    assertThat(halves.get(4_998)).isEqualTo(2_499);
    assertThatIllegalStateException().isThrownBy(() -> halves.get(4_001)).withMessage("4001");
    assertThatIllegalStateException().isThrownBy(() -> new ArrayList<>(halves));
  }

  @Test
  void tooDeepANestingIsToldLikeThat() {
    List<Integer> depths = Several.each(MANY, SeveralTest::endless);
    assertThatThrownBy(() -> depths.get(17)).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void severalMayBeMadeOutOfSeveral() {
    List<Integer> some = MANY.subList(0, 100);
    List<List<Integer>> sums = Several.each(some, a -> Several.each(some, b -> a + b));
    assertThat(sums.get(99)).startsWith(99, 100).endsWith(198).hasSize(100);
  }

  private static int half(int number) {
    if (number % 2 == 1) {
      throw new IllegalStateException(String.valueOf(number));
    }
    return number / 2;
  }

  private static int endless(int depth) {
    return endless(depth + 1) + 1;
  }
}
