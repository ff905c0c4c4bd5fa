package io.github.sqllint.schema;

/** Whether something exists, as far as the migrations so far tell. */
public enum Presence {
  PRESENT,
  /** It was dropped, or its place was created here and it was never put there. */
  ABSENT,
  UNKNOWN
}
