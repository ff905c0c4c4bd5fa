package io.github.sqllint.parse;

import io.github.sqllint.operation.DoBlock;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DO: a block with the statements that it runs, or may run under a condition. */
final class DoBlockReader {
  private static final String PLPGSQL = "plpgsql";

  private DoBlockReader() {}

  /** Takes the statement from behind DO. */
  static void read(Tokens tokens, Readings readings) {
    String language = PLPGSQL;
    Optional<Token> code = Optional.empty();
    while (!tokens.isDone()) {
      if (tokens.accept("language")) {
        language =
            StringConstant.is(tokens.peek())
                ? Identifier.folded(tokens.string())
                : NameReader.column(tokens);
      } else if (code.isEmpty() && StringConstant.is(tokens.peek())) {
        code = Optional.of(tokens.next());
      } else {
        break;
      }
    }
    Token block = code.orElseThrow(() -> tokens.expected("A string with the block’s code"));
    readings.add(block(language, block, readings));
  }

  private static DoBlock block(String language, Token code, Readings readings) {
    if (!language.equals(PLPGSQL)) {
      String reason = "The block is written in " + language + ", which is not read.";
      Unrecognised unread = new Unrecognised(reason, "do", Optional.empty());
      Reading whole = new Reading(unread, readings.statement(), true);
      return new DoBlock(language, List.of(whole), List.of());
    }
    return new BlockReader(significant(code), readings).read(language);
  }

  /** The code's tokens at their places in the file. */
  private static List<Token> significant(Token code) {
    String value =
        StringConstant.value(code)
            .orElseThrow(() -> new NotUnderstood("The block’s string has a wrong escape."));
    List<Token> significant = new ArrayList<>();
    SourceOffsets offsets = SourceOffsets.of(code);
    for (Token token : Lexer.tokens(value)) {
      if (!token.isTrivia()) {
        significant.add(new Token(token.kind(), token.text(), offsets.of(token.start())));
      }
    }
    return significant;
  }

  /** Where the characters of a string constant's value stand. */
  private interface SourceOffsets {
    int of(int index);

    static SourceOffsets of(Token code) {
      String text = code.text();
      if (code.kind() == Kind.DOLLAR_STRING) {
        int first = code.start() + text.indexOf('$', 1) + 1;
        return index -> first + index;
      }
      if (text.charAt(0) != '\'') {
        // An escape is shorter than what it stands for; the line of the block is all that is sure.
        return index -> code.start();
      }
      int[] places = new int[text.length()];
      int length = 0;
      for (int i = 1; i < text.length() - 1; i++) {
        i += text.charAt(i) == '\'' ? 1 : 0;
        places[length++] = code.start() + i;
      }
      return index -> places[index];
    }
  }
}
