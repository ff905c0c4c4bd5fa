package io.github.sqllint.schema;

/** Something that has a name within its object, such as a column within its table. */
public interface Part {
  String name();
}
