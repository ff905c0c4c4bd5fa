package io.github.sqllint.dsl.rails;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.dsl.ruby.RubySyntaxException;
import org.junit.jupiter.api.Test;

/** Calls on classes of the application, which may do anything. */
class ApplicationCodeTest {

  @Test
  void aCallThatEndsABlockOrABranchOrAMethodIsReportedAsOneInTheMiddle() throws Exception {
    assertThat(
            Emitted.up(
                """
                Agent.where(kind: 1).each do |agent|
                  Liquid.convert(agent)
                end
                if ENV["ALL"]
                  execute "SELECT 1"
                  Liquid.convert_rest
                end
                begin
                  Liquid.check
                rescue
                  Liquid.fall_back
                end
                say_with_time("x") { Liquid.log }
                reversible { |way| way.up { Liquid.way } }
                ENV["ALL"] && Liquid.more
                finish
                end

                def finish
                  execute "SELECT 2"
                  Worker.perform_async
                """))
        .containsExactly(
            "4 gap `convert` is called on a class of the application.",
            "7 perhaps SELECT 1",
            "8 gap `convert_rest` is called on a class of the application.",
            "11 gap `check` is called on a class of the application.",
            "13 gap `fall_back` is called on a class of the application.",
            "15 gap `log` is called on a class of the application.",
            "16 gap `way` is called on a class of the application.",
            "17 gap `more` is called on a class of the application.",
            "22 SELECT 2",
            "23 gap `perform_async` is called on a class of the application.");
  }

  @Test
  void theLastCallOfADirectionIsReportedHoweverTheDirectionIsDefined() throws Exception {
    String gap = " gap `perform_async` is called on a class of the application.";
    String body = "\n  execute 'SELECT 1'\n  Worker.perform_async\nend";
    assertThat(up("def up" + body)).contains("4" + gap);
    assertThat(up("def change" + body)).contains("4" + gap);
    assertThat(up("def self.up" + body)).contains("4" + gap);
  }

  private static Iterable<String> up(String body) throws RubySyntaxException {
    return Emitted.lines(Emitted.of("6.1", body).up());
  }

  @Test
  void aCallWhoseResultIsUsedIsReportedOnlyWhereItsUseIs() throws Exception {
    assertThat(
            Emitted.up(
                """
                names = %w[a b].map { |name| Naming.long(name) }
                drop_table names.first
                add_column :users, column, :string
                remove_column :users, :old if wanted?
                end

                def column
                  prefix = "x"
                  Naming.column(prefix)
                end

                def wanted?
                  Flags.enabled?(:old)
                """))
        .containsExactly(
            "4 gap What it sends depends on rows of `Naming`.",
            "5 gap What it sends depends on rows of `Naming`.",
            "6 perhaps ALTER TABLE \"users\" DROP COLUMN \"old\"");
  }
}
