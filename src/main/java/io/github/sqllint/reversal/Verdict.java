package io.github.sqllint.reversal;

import java.util.Locale;

/** What a down script does to the schema that its up script left. */
public enum Verdict {
  /** It gives back the schema from before; said only where that is certain. */
  REVERSES,
  /** As {@link #REVERSES}, but for the order of some table's columns. */
  COLUMN_ORDER,
  /** Something is left over, missing or different. */
  DIFFERS,
  /** The server refuses one of its statements. */
  FAILS,
  /** It has no statement that does anything, though the up script does something. */
  EMPTY,
  /** There is none. */
  MISSING,
  /** Something in the scripts cannot be followed. */
  UNKNOWN;

  /** As people and formats write it: {@code column-order}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
