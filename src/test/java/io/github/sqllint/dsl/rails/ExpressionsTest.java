package io.github.sqllint.dsl.rails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.sqllint.dsl.ruby.RubySyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Ruby 3.1 with Active Support makes of expressions, against what this program does. */
class ExpressionsTest {
  private static final Path FILE =
      Path.of("src/test/resources/io/github/sqllint/dsl/ruby/expressions.rb");

  private static final String ANSWER = "  # => ";

  /** Of so many the value is known; an expression more only where its methods are followed. */
  private static final int LEAST_KNOWN = 455;

  private static final String PROGRAM =
      """
      require "active_support/all"
      File.readlines(ARGV[0], chomp: true).each do |line|
        expression = line.split("  # => ", 2)[0]
        value = TOPLEVEL_BINDING.dup.eval("begin; #{expression}\\nend")
        value = value.to_a if value.is_a?(Hash)
        puts expression + "  # => " + value.inspect.gsub("\\n", "\\\\n")
      end
      """;

  @Test
  void noExpressionHasAnotherValueThanRubyGives() throws Exception {
    int known = 0;
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      int border = line.indexOf(ANSWER);
      String expression = line.substring(0, border);
      List<String> sent = sent(expression);
      boolean same = sent.equals(List.of("6 " + line.substring(border + ANSWER.length())));
      boolean unknown = sent.stream().anyMatch(each -> each.matches("(?s)\\d+ gap .*"));
      known += same ? 1 : 0;
      if (!same && !unknown) {
        wrong.add(expression + " is " + sent);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(known).isGreaterThanOrEqualTo(LEAST_KNOWN);
  }

  @Test
  @Tag("server")
  void rubyStillGivesWhatWasRecorded() throws Exception {
    String output = Ruby.output(List.of("ruby", "-W0", "-e", PROGRAM, FILE.toString()));
    if (System.getenv("CI") == null) {
      assumeThat(output).as("Ruby and Active Support are not installed").isNotEmpty();
    }
    assertThat(output.lines()).containsExactlyElementsOf(Files.readAllLines(FILE));
  }

  private static List<String> sent(String expression) throws RubySyntaxException {
    String body =
        """
        value = begin
          %s
        end
        execute((value.is_a?(Hash) ? value.to_a : value).inspect)
        """;
    return Emitted.up(body.replace("%s", expression));
  }
}
