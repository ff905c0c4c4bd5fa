package io.github.sqllint.dsl.javascript;

import java.util.Optional;
import java.util.Set;

/** A string of which it is known what it is called, by several names that mean the same. */
public record Alias(Value print, Set<String> names) implements Value, Conversion.Printed {
  public Alias {
    names = Set.copyOf(names);
  }

  public Alias(String name, Set<String> names) {
    this(Text.made(name), names);
  }

  /**
   * Whether a value is this one. Where only its meaning is known but not how it is written, a text
   * that means nothing known may be it.
   */
  Optional<Boolean> is(Value value) {
    boolean known = print instanceof Text || value instanceof Text text && Engine.isOther(text);
    boolean same = value.equals(this) || value instanceof Text text && names.contains(text + "");
    return same || known ? Optional.of(same) : Optional.empty();
  }

  @Override
  public String type() {
    return "string";
  }
}
