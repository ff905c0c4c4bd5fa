package io.github.sqllint.dsl.ruby;

import java.util.Set;

/** Words that Ruby keeps for itself. */
final class Keywords {
  private static final Set<String> VALUES =
      Set.of("end", "self", "true", "false", "nil", "__FILE__", "__LINE__", "__ENCODING__");

  private static final Set<String> ALL =
      Set.of(
          "BEGIN",
          "END",
          "alias",
          "and",
          "begin",
          "break",
          "case",
          "class",
          "def",
          "defined?",
          "do",
          "else",
          "elsif",
          "end",
          "ensure",
          "false",
          "for",
          "if",
          "in",
          "module",
          "next",
          "nil",
          "not",
          "or",
          "redo",
          "rescue",
          "retry",
          "return",
          "self",
          "super",
          "then",
          "true",
          "undef",
          "unless",
          "until",
          "when",
          "while",
          "yield",
          "__FILE__",
          "__LINE__",
          "__ENCODING__",
          "__method__");

  private Keywords() {}

  static boolean contains(String word) {
    return ALL.contains(word) && !word.equals("__method__");
  }

  static boolean isValue(String word) {
    return VALUES.contains(word) || word.equals("redo") || word.equals("retry");
  }
}
