package io.github.sqllint.dsl.javascript;

/**
 * A {@code Date} that is made of a text: as a value of a statement it is that moment, but what it
 * prints depends on the time zone of where it runs.
 */
public record WrittenDate(Text written) implements Value {
  @Override
  public String type() {
    return "object";
  }

  @Override
  public Value property(String name) {
    return new Unknown("It depends on the time zone of where it runs.");
  }
}
