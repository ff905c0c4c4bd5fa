package io.github.sqllint.source;

import java.util.List;

/**
 * A piece of a source file's text as the lexer cut it; the pieces of a file, joined, are the file.
 *
 * @param text exactly as written
 * @param start its offset in the file
 */
public record Token(Kind kind, String text, int start) {

  /** What a token is. */
  public enum Kind {
    /** Spaces, tabs, line ends, form feeds and a byte order mark. */
    WHITESPACE,
    /** {@code -- …} without its line end. */
    LINE_COMMENT,
    /** A block comment, with the comments nested in it. */
    BLOCK_COMMENT,
    /** An unquoted identifier or a keyword. */
    WORD,
    /** {@code "…"} or {@code U&"…"}. */
    QUOTED_IDENTIFIER,
    /** {@code '…'} with any prefix: E, B, X, N, U&amp;. */
    STRING,
    /** {@code $tag$…$tag$}. */
    DOLLAR_STRING,
    NUMBER,
    /** {@code $1}. */
    PARAMETER,
    /** An operator as the server cuts it, {@code ::} and {@code :=} included. */
    OPERATOR,
    /** One of {@code ( ) [ ] , ; . :}. */
    PUNCTUATION,
    /**
     * What a tool replaces before the server sees it: {@code ${x}}, {@code {{ x }}}, {@code {% x
     * %}}, {@code :x}, {@code @x@}, {@code $X}. One inside a quote is part of the quote; one glued
     * to a word is a token of its own, without white space between them.
     */
    PLACEHOLDER,
    /**
     * What psql obeys itself, such as {@code \set} or {@code \connect}, from its backslash to its
     * line's end, or the separator {@code \;}.
     */
    PSQL_COMMAND,
    /** The rows after {@code COPY … FROM stdin}, up to and with the {@code \.} that ends them. */
    COPY_DATA,
    /**
     * A quote or comment that never ends, up to where the next statement seems to begin, or a
     * character that SQL does not know.
     */
    INVALID
  }

  public int end() {
    return start + text.length();
  }

  public Span span() {
    return new Span(start, end());
  }

  /** Whether the server passes over it. */
  public boolean isTrivia() {
    return kind == Kind.WHITESPACE || kind == Kind.LINE_COMMENT || kind == Kind.BLOCK_COMMENT;
  }

  /** Whether it is this unquoted word, in any case. */
  public boolean is(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  /** Whether it is this punctuation or operator. */
  public boolean isSymbol(String symbol) {
    return (kind == Kind.PUNCTUATION || kind == Kind.OPERATOR) && text.equals(symbol);
  }

  /**
   * The index of the parenthesis that closes the one at {@code open}; the list's size where none
   * does.
   */
  public static int closing(List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      if (tokens.get(i).isSymbol("(")) {
        depth++;
      } else if (tokens.get(i).isSymbol(")") && --depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }
}
