package io.github.sqllint.layout;

import java.util.List;

/** The migration of Knex. */
final class Knex implements Layout {
  @Override
  public String name() {
    return "knex";
  }

  @Override
  public Language language() {
    return Language.JAVASCRIPT;
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.CONTENT;
  }

  @Override
  public Sequence read(Folder folder) {
    return new Sequence(List.of(), List.of(), folder.files());
  }
}
