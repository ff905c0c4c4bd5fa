package io.github.sqllint.dsl.ruby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RubyParserTest {

  /** Prints the words of the files of Ruby's own library that its own lexer finds. */
  private static final String RIPPER =
      """
      require "ripper"
      Dir[RbConfig::CONFIG["rubylibdir"] + "/*.rb"].sort.each do |file|
        text = File.binread(file).force_encoding("UTF-8")
        next unless text.ascii_only? && !text.include?("__END__")
        lines = [0] + text.each_line.map(&:bytesize)
        starts = lines.each_with_object([]) { |n, all| all << (all.last || 0) + n }
        words = Ripper.lex(text).select { |t| %i[on_ident on_const on_ivar on_cvar].include?(t[1]) }
        puts "== " + file
        words.sort_by { |t| t[0] }.each { |t| puts "#{starts[t[0][0] - 1] + t[0][1]} #{t[2]}" }
      end
      """;

  @Test
  void wordsStandWhereRubysOwnLexerFindsThem() throws Exception {
    Map<String, List<String>> files = ripper();
    if (System.getenv("CI") == null) {
      assumeThat(files).as("Ruby is not installed").isNotEmpty();
    }
    assertThat(files).isNotEmpty();
    int right = 0;
    for (Map.Entry<String, List<String>> file : files.entrySet()) {
      right += words(file.getKey()).equals(file.getValue()) ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(files.size() * 95 / 100);
  }

  private static List<String> words(String file) throws IOException {
    TreeMap<Integer, String> words = new TreeMap<>();
    try {
      collect(Lexer.tokens(Files.readString(Path.of(file)), 0), words);
    } catch (RubySyntaxException e) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    words.forEach((offset, word) -> all.add(offset + " " + word));
    return all;
  }

  private static void collect(List<Token> tokens, Map<Integer, String> words) {
    for (Token token : tokens) {
      switch (token.kind()) {
        case IDENTIFIER, CONSTANT -> words.put(token.span().start(), token.text());
        case VARIABLE -> {
          if (token.text().startsWith("@")) {
            words.put(token.span().start(), token.text());
          }
        }
        case SYMBOL -> symbol(token, words);
        default -> {}
      }
      for (List<Token.Part> word : token.words()) {
        for (Token.Part part : word) {
          if (part instanceof Token.Part.Code code) {
            collect(code.tokens(), words);
          }
        }
      }
    }
  }

  /** Ruby's own lexer calls the word of a plain symbol a word too. */
  private static void symbol(Token token, Map<Integer, String> words) {
    boolean plain =
        token.words().get(0).size() == 1
            && token.words().get(0).get(0) instanceof Token.Part.Text text
            && text.text().text().matches("@{0,2}[\\p{L}_]\\w*[?!=]?")
            && token.span().length() == text.text().length() + 1
            && !Keywords.contains(text.text().text());
    if (plain) {
      Token.Part.Text text = (Token.Part.Text) token.words().get(0).get(0);
      words.put(token.span().start() + 1, text.text().text().replaceAll("=$", ""));
    }
  }

  private static Map<String, List<String>> ripper() throws InterruptedException {
    Map<String, List<String>> files = new TreeMap<>();
    try {
      Path script = Files.createTempFile("ripper", ".rb");
      Path output = Files.createTempFile("ripper", ".txt");
      Files.writeString(script, RIPPER);
      Process process =
          new ProcessBuilder("ruby", script.toString()).redirectOutput(output.toFile()).start();
      process.waitFor();
      List<String> words = List.of();
      for (String line : Files.readAllLines(output, StandardCharsets.UTF_8)) {
        if (line.startsWith("== ")) {
          words = new ArrayList<>();
          files.put(line.substring(3), words);
        } else {
          // The name of a method that is assigned to ends with the sign only for Ruby.
          words.add(line.replaceAll("=$", ""));
        }
      }
      Files.delete(script);
      Files.delete(output);
    } catch (IOException e) {
      return Map.of();
    }
    return files;
  }

  @Test
  void aLineEndsAStatementUnlessSomethingIsMissing() throws Exception {
    assertThat(statements("a\nb")).isEqualTo(2);
    assertThat(statements("a +\nb")).isEqualTo(1);
    assertThat(statements("a\n  .b")).isEqualTo(1);
    assertThat(statements("a\n  # why\n  &.b")).isEqualTo(1);
    assertThat(statements("f 1,\n  2")).isEqualTo(1);
    assertThat(statements("a \\\n  b")).isEqualTo(1);
  }

  @Test
  void everyFormOfAStringIsRead() throws Exception {
    assertThat(text("'a\\nb\\'c'")).isEqualTo("a\\nb'c");
    assertThat(text("\"a\\tb\\u0041\\x42\"")).isEqualTo("a\tbAB");
    assertThat(text("%q(a (b) c)")).isEqualTo("a (b) c");
    assertThat(text("%{a}")).isEqualTo("a");
    assertThat(text("\"a\" 'b' \\\n  \"c\"")).isEqualTo("abc");
    assertThat(text("<<~A\n    x\n      y\n  A\n")).isEqualTo("x\n  y\n");
    assertThat(text("<<-'A'\n  #{x}\\n\n  A\n")).isEqualTo("  #{x}\\n\n");
    assertThat(text("<<A\nx\\ty\nA\n")).isEqualTo("x\ty\n");
    assertThat(text("?a")).isEqualTo("a");
  }

  @Test
  void twoHereDocumentsOfOneLineFollowEachOther() throws Exception {
    Node.Call plus = (Node.Call) Parser.parse("<<~A + <<~B\n  one\nA\n  two\nB\n");
    assertThat(text(plus.receiver().orElseThrow())).isEqualTo("one\n");
    assertThat(text(plus.arguments().get(0))).isEqualTo("two\n");
  }

  @Test
  void aSlashIsADivisionBehindAValueAndAPatternElsewhere() throws Exception {
    assertThat(Parser.parse("a = 1\nb = a / 2 / 3")).isInstanceOf(Node.Sequence.class);
    assertThat(((Node.Call) Parser.parse("f /x y/i")).arguments().get(0))
        .isInstanceOf(Node.Pattern.class);
  }

  private static int statements(String ruby) throws RubySyntaxException {
    return Parser.parse(ruby) instanceof Node.Sequence sequence ? sequence.nodes().size() : 1;
  }

  private static String text(String ruby) throws RubySyntaxException {
    return text(Parser.parse(ruby));
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node.Piece piece : ((Node.Text) node).pieces()) {
      text.append(((Node.Piece.Characters) piece).text().text());
    }
    return text.toString();
  }
}
