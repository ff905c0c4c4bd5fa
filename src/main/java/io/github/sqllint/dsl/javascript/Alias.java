package io.github.sqllint.dsl.javascript;

import java.util.Set;

/** A string of which it is known what it is called, by several names that mean the same. */
public record Alias(String name, Set<String> names) implements Value, Conversion.Printed {
  public Alias {
    names = Set.copyOf(names);
  }

  boolean is(Value value) {
    return value.equals(this) || value instanceof Text text && names.contains(text.toString());
  }

  @Override
  public Value print() {
    return Text.made(name);
  }

  @Override
  public String type() {
    return "string";
  }
}
