package io.github.sqllint.lint;

/** Another linter whose comments a team may have from before. */
public enum Peer {
  SQUAWK("squawk-ignore"),
  ATLAS("atlas:nolint"),
  PGSAFE("pgsafe:ignore"),
  EUGENE("eugene: ignore");

  private final String mark;

  Peer(String mark) {
    this.mark = mark;
  }

  /** What its comments begin with. */
  String mark() {
    return mark;
  }
}
