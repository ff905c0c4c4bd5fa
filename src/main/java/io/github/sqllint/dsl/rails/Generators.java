package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Texts;
import io.github.sqllint.dsl.ruby.Value;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code Rails.configuration} says of the types of keys, which migrations that come with gems
 * ask for. A project whose configuration says nothing has those of Rails.
 */
record Generators(Project project) implements Value.Receiver {
  private static final List<String> FILES =
      List.of("config/application.rb", "config/initializers/generators.rb");

  @Override
  public Value send(Invocation call) {
    return switch (call.name()) {
      case "application", "config", "configuration", "generators", "options" -> this;
      case "orm" -> Value.Text.symbol("active_record");
      case "[]" -> option(String.valueOf(Texts.plain(call.argument(0))));
      default -> new Value.Unknown("`Rails`");
    };
  }

  private Value option(String name) {
    return switch (name) {
      case "active_record" -> this;
      case "primary_key_type" -> keyType();
      default -> new Value.Unknown("`Rails`");
    };
  }

  private Value keyType() {
    Pattern said = Pattern.compile("(?m)^[^#\\n]*\\bprimary_key_type\\b\\W*(\\w+)");
    for (String file : FILES) {
      Matcher setting = said.matcher(project.text(file).orElse(""));
      if (setting.find()) {
        return Value.Text.symbol(setting.group(1));
      }
    }
    return Value.NIL;
  }
}
