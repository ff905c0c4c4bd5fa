package io.github.sqllint.lint;

/** Another linter whose comments a team may have from before. */
public enum Peer {
  SQUAWK("squawk-ignore"),
  ATLAS("atlas:nolint"),
  PGSAFE("pgsafe:ignore"),
  EUGENE("eugene: ignore"),

  /** A gem that stops a migration of Rails; its word is no comment but a call with a block. */
  STRONG_MIGRATIONS("safety_assured");

  private final String mark;

  Peer(String mark) {
    this.mark = mark;
  }

  /** What its comments begin with, or the word that it looks for. */
  String mark() {
    return mark;
  }
}
