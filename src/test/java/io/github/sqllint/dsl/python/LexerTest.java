package io.github.sqllint.dsl.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where Python is installed, its own tokenizer and parser say what is right. */
class LexerTest {
  /** The last word of every file. */
  private static final String END = "END ''";

  /** Prints each file's words, kind and text, f-strings in one piece as before Python 3.12. */
  private static final String TOKENIZE =
      """
      import sys, tokenize
      from tokenize import NAME, NUMBER, STRING, OP, NEWLINE, INDENT, DEDENT, ENDMARKER
      kinds = {NAME: 'NAME', NUMBER: 'NUMBER', STRING: 'STRING', OP: 'OPERATOR',
               NEWLINE: 'NEWLINE', INDENT: 'INDENT', DEDENT: 'DEDENT', ENDMARKER: 'END'}
      begin = getattr(tokenize, 'FSTRING_START', -1)
      end = getattr(tokenize, 'FSTRING_END', -1)
      for name in sys.argv[1:]:
          lines = open(name, encoding='utf-8', newline='').read().splitlines(True)
          depth, first = 0, None
          for token in tokenize.tokenize(open(name, 'rb').readline):
              if token.type == begin:
                  first = token.start if depth == 0 else first
                  depth += 1
              elif token.type == end:
                  depth -= 1
                  if depth == 0:
                      (a, b), (c, d) = first, token.end
                      text = lines[a - 1][b:d] if a == c else (
                          lines[a - 1][b:] + ''.join(lines[a:c - 1]) + lines[c - 1][:d])
                      print('STRING', repr(text))
              elif depth == 0 and token.type in kinds:
                  shown = token.string if kinds[token.type] in ('NAME', 'NUMBER', 'STRING', 'OPERATOR') else ''
                  print(kinds[token.type], repr(shown))
      """;

  @Test
  void wordsAreThoseThatPythonFinds() throws IOException, InterruptedException {
    List<String> version = output(List.of("python3", "--version"));
    assumeTrue(System.getenv("CI") != null || !version.isEmpty(), "Python is not installed");
    List<String> command = new ArrayList<>(List.of("python3", "-c", TOKENIZE));
    files().forEach(file -> command.add(file.toString()));
    Iterator<String> found = output(command).iterator();
    for (Path file : files()) {
      List<String> expected = new ArrayList<>();
      while (found.hasNext()
          && (expected.isEmpty() || !expected.get(expected.size() - 1).equals(END))) {
        expected.add(found.next());
      }
      List<String> read = new ArrayList<>();
      for (Token token : Lexer.file(Files.readString(file))) {
        read.add(token.kind() + " " + repr(token.text()));
      }
      assertThat(read).as(file.toString()).isEqualTo(expected);
    }
    assertThat(found).isExhausted();
  }

  @Test
  void everythingThatPythonParsesIsParsed() throws IOException, InterruptedException {
    List<String> found = output(List.of("python3", "-c", "import os; print(os.__file__)"));
    assumeTrue(System.getenv("CI") != null || !found.isEmpty(), "Python is not installed");
    Path library = Path.of(found.get(0)).getParent();
    List<String> names =
        List.of(
            "argparse",
            "ast",
            "dataclasses",
            "enum",
            "textwrap",
            "typing",
            "inspect",
            "json/decoder");
    for (String name : names) {
      String text = Files.readString(library.resolve(name + ".py"));
      assertThat(PythonParser.parse(text)).as(name).isNotEmpty();
    }
  }

  /** As Python prints a text; those of the files hold no other letters that it escapes. */
  private static String repr(String text) {
    char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
    String escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    return quote + (quote == '\'' ? escaped.replace("'", "\\'") : escaped) + quote;
  }

  private static List<Path> files() throws IOException {
    Path folder = Path.of("src/test/resources/io/github/sqllint/dsl/alembic");
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
    }
  }

  private static List<String> output(List<String> command)
      throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return text.lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
