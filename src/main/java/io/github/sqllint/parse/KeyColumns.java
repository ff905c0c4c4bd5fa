package io.github.sqllint.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a key of a table.
 *
 * @param range whether the last one is a range that tells rows of equal keys apart (PostgreSQL 18)
 */
record KeyColumns(List<String> names, boolean range) {
  KeyColumns {
    names = List.copyOf(names);
  }

  /** The columns of a primary or unique key: {@code (a, b WITHOUT OVERLAPS)}. */
  static KeyColumns withoutOverlaps(Tokens inside) {
    List<String> names = NameReader.list(inside);
    boolean range = inside.accept("without", "overlaps");
    inside.finish();
    return new KeyColumns(names, range);
  }

  /** The columns of a foreign key: {@code (a, PERIOD b)}. */
  static KeyColumns withPeriod(Tokens inside) {
    List<String> names = new ArrayList<>();
    boolean range = false;
    do {
      range = inside.is("period") && Identifier.is(inside.peek(1));
      if (range) {
        inside.expect("period");
      }
      names.add(NameReader.column(inside));
    } while (!range && inside.acceptSymbol(","));
    inside.finish();
    return new KeyColumns(names, range);
  }
}
