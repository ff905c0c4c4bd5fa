package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.rules.BuiltInRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableSizesTest {

  @Test
  void theRulesThatDependOnSizeExist() {
    for (Set<String> rules : TableSizes.rules()) {
      assertThat(BuiltInRules.catalogue().ids()).containsAll(rules);
    }
  }
}
