package io.github.sqllint.layout;

import java.util.List;

/** The migration of Rails. */
final class Rails implements Layout {
  @Override
  public String name() {
    return "rails";
  }

  @Override
  public Language language() {
    return Language.RUBY;
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
