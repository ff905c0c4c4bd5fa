package io.github.sqllint.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.parse.ExpressionReader;
import io.github.sqllint.source.Lexer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "==>",
      quoteCharacter = '`',
      textBlock =
          """
          true                          ==> true
          FALSE                         ==> false
          (TRUE)                        ==> true
          't'::boolean                  ==> true
          NOT false                     ==> true
          1 = 1                         ==> true
          1 = 1.0                       ==> true
          (1) = (1)                     ==> true
          1 = 2                         ==> false
          1 < 2                         ==> true
          -1 >= 0                       ==> false
          'a' = 'a'                     ==> true
          'a' <> 'a'                    ==> false
          1 IS NOT NULL                 ==> true
          NULL IS NULL                  ==> true
          1 = 1 AND 2 = 2               ==> true
          1 = 1 AND a                   ==> unknown
          1 = 2 AND a                   ==> false
          1 = 1 OR a > 5                ==> true
          a > 5 OR true                 ==> true
          a > 5 OR 1 = 2                ==> unknown
          (1 = 1) IS TRUE               ==> true
          (1 = 1) = true                ==> true
          'a' = 'b'                     ==> unknown
          a = a                         ==> unknown
          a IS NOT NULL                 ==> unknown
          NULL                          ==> unknown
          NULL = NULL                   ==> unknown
          now() = now()                 ==> unknown
          ${always}                     ==> unknown
          """)
  void aConditionIsConstantOnlyWhereThatIsCertain(String sql, String expected) {
    var tokens = Lexer.tokens(sql).stream().filter(token -> !token.isTrivia()).toList();
    assertThat(Truth.of(ExpressionReader.read(tokens)).map(Object::toString).orElse("unknown"))
        .isEqualTo(expected);
  }
}
