package io.github.sqllint.source;

import java.util.Set;

/**
 * The words that PostgreSQL takes for no column without quotes (manual, appendix C: reserved, and
 * reserved except as a function or type).
 */
public final class Reserved {
  private static final Set<String> WORDS =
      Set.of(
          ("all analyse analyze and any array as asc asymmetric both case cast check collate column"
                  + " constraint create current_catalog current_date current_role current_time"
                  + " current_timestamp current_user default deferrable desc distinct do else end"
                  + " except false fetch for foreign from grant group having in initially intersect"
                  + " into lateral leading limit localtime localtimestamp not null offset on only"
                  + " or order placing primary references returning select session_user some"
                  + " symmetric system_user table then to trailing true union unique user using"
                  + " variadic when where window with")
              .split(" "));

  private static final Set<String> EXCEPT_AS_FUNCTION =
      Set.of(
          ("authorization binary collation concurrently cross current_schema freeze full ilike"
                  + " inner is isnull join left like natural notnull outer overlaps right similar"
                  + " tablesample verbose")
              .split(" "));

  private Reserved() {}

  /** Whether not even a function may be called so. */
  public static boolean forFunctions(String foldedWord) {
    return WORDS.contains(foldedWord);
  }

  public static boolean forColumns(String foldedWord) {
    return WORDS.contains(foldedWord) || EXCEPT_AS_FUNCTION.contains(foldedWord);
  }
}
