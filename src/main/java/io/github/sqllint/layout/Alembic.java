package io.github.sqllint.layout;

import java.util.List;

/** The revision of Alembic. */
final class Alembic implements Layout {
  @Override
  public String name() {
    return "alembic";
  }

  @Override
  public Language language() {
    return Language.PYTHON;
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
