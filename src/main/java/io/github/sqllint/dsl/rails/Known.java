package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Texts;
import io.github.sqllint.dsl.ruby.Value;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.List;

/** Values that have to be known for SQL to be made of them. */
final class Known {
  private Known() {}

  /** A value that is not unknown. */
  static Value value(Value value) {
    if (value instanceof Value.Unknown unknown) {
      throw NotKnown.dependsOn(unknown.what());
    }
    return value;
  }

  /** A value as text, as {@code to_s} gives it; of a model its table, as calls take it. */
  static String text(Value value) {
    if (value instanceof Model model && !model.table().isEmpty()) {
      return model.table();
    }
    String text = value instanceof Value.Named ? null : Texts.plain(value(value));
    if (text == null) {
      throw NotKnown.dependsOn("a value that is no text");
    }
    return text;
  }

  /** Text with its places in the file. */
  static HostText host(Value value) {
    return value(value) instanceof Value.Text text ? text.host() : HostText.made(text(value));
  }

  /** One name or several as texts. */
  static List<String> texts(Value value) {
    List<String> texts = new ArrayList<>();
    if (value(value) instanceof Value.Items items) {
      items.elements().forEach(each -> texts.add(text(each)));
    } else {
      texts.add(text(value));
    }
    return texts;
  }

  static boolean isTrue(Value value) {
    return Value.isTrue(value(value));
  }
}
