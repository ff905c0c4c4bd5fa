package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.HostText;
import java.util.Optional;

/** A string, with where in the file its characters stand. */
public record Text(HostText text) implements Value {

  public static Text made(String text) {
    return new Text(HostText.made(text));
  }

  @Override
  public String type() {
    return "string";
  }

  @Override
  public Optional<Boolean> truth() {
    return Optional.of(!text.isEmpty());
  }

  @Override
  public Value property(String name) {
    if (name.equals("length")) {
      return new Numeric(text.length());
    }
    int index = ListValue.index(name);
    return index >= 0 && index < text.length()
        ? new Text(text.substring(index, index + 1))
        : Nothing.UNDEFINED;
  }

  @Override
  public String toString() {
    return text.text();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text that && text.text().equals(that.text.text());
  }

  @Override
  public int hashCode() {
    return text.text().hashCode();
  }
}
