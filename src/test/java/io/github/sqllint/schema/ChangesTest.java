package io.github.sqllint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.operation.Operation;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangesTest {
  @Test
  void everyOperationHasAChange() {
    assertThat(records(Operation.class))
        .hasSizeGreaterThan(60)
        .allSatisfy(type -> assertThat(Changes.ALL.of(type)).isNotNull());
  }

  private static Stream<Class<? extends Operation>> records(Class<? extends Operation> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses())
            .flatMap(permitted -> records(permitted.asSubclass(Operation.class)));
  }
}
