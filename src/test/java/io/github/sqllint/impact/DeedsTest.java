package io.github.sqllint.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.operation.Operation;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeedsTest {

  @Test
  void everyOperationIsWorkedOutSomehow() {
    assertThat(records(Operation.class))
        .hasSizeGreaterThan(60)
        .allSatisfy(type -> assertThat(Deeds.of(type)).isNotNull());
  }

  private static Stream<Class<? extends Operation>> records(Class<? extends Operation> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .flatMap(part -> records(part.asSubclass(Operation.class)))
        : Stream.of(type);
  }
}
