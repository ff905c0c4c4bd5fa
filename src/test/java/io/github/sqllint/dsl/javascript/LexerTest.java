package io.github.sqllint.dsl.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sqllint.dsl.javascript.Token.Kind;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LexerTest {
  private static final Path INSTALLED = Path.of("target/tools/node_modules").toAbsolutePath();

  @Test
  void aSlashBehindAValueDividesAndElsewhereBeginsARegularExpression() {
    assertThat(kinds("a / b / c")).doesNotContain(Kind.REGEX);
    assertThat(kinds("x = /[/]\\/'/gi.test(y)")).contains(Kind.REGEX).doesNotContain(Kind.STRING);
    assertThat(kinds("return /'/")).contains(Kind.REGEX);
  }

  @Test
  void aStringKnowsWhereItsCharactersStand() {
    Token token = Lexer.tokens("'a\\'b\\u0041'").get(0);
    assertThat(token.value().text()).isEqualTo("a'bA");
    assertThat(Lexer.tokens("'a\\\nb'").get(0).value().text()).isEqualTo("ab");
  }

  @Test
  void aTemplateHoldsWordsOfItsOwn() {
    Token token = Lexer.tokens("`a${ b({ c: `d${e}` }) }f`").get(0);
    assertThat(token.template().chunks()).hasSize(2);
    assertThat(token.template().holes().get(0)).extracting(Token::text).contains("b", "c");
  }

  @Test
  void whatDoesNotEndIsTold() {
    assertThatThrownBy(() -> Lexer.tokens("a = 'b\n'"))
        .hasMessage("holds a string that does not end");
    assertThatThrownBy(() -> Lexer.tokens("a = `b"))
        .hasMessage("holds a template that does not end");
    assertThatThrownBy(() -> Lexer.tokens("/* a")).hasMessage("holds a comment that does not end");
    assertThatThrownBy(() -> Lexer.tokens("f(a]")).hasMessage("closes with ] what it did not open");
    assertThatThrownBy(() -> Lexer.tokens("f(a")).hasMessage("does not close the ( that is here");
  }

  static Stream<Path> programs() throws IOException {
    try (Stream<Path> files = Files.list(resources("knex"))) {
      return files.filter(file -> file.toString().matches(".*\\.m?js")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void findsTheWordsThatAnotherReaderFinds(Path program) throws IOException, InterruptedException {
    String missing = "acorn is not installed; .ci/run installs it";
    if (System.getenv("CI") != null) {
      assertThat(INSTALLED.resolve("acorn")).as(missing).exists();
    }
    assumeTrue(Files.exists(INSTALLED.resolve("acorn")), missing);
    ProcessBuilder node = new ProcessBuilder("node", "words.js", program.toString());
    node.directory(resources("javascript").toFile());
    node.redirectError(ProcessBuilder.Redirect.INHERIT);
    node.environment().put("NODE_PATH", INSTALLED.toString());
    Process process = node.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    List<String> words = new ArrayList<>();
    collect(Lexer.tokens(Files.readString(program)), words);
    assertThat(words).isEqualTo(printed.strip().lines().toList());
  }

  private static void collect(List<Token> tokens, List<String> words) {
    for (Token token : tokens) {
      if (token.template() != null) {
        token.template().holes().forEach(hole -> collect(hole, words));
      } else if (Set.of(Kind.NAME, Kind.NUMBER, Kind.STRING, Kind.REGEX).contains(token.kind())) {
        words.add(token.start() + " " + token.end());
      }
    }
  }

  private static Path resources(String folder) {
    try {
      Path here = Path.of(LexerTest.class.getResource("words.js").toURI());
      return here.getParent().resolveSibling(folder);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Kind> kinds(String text) {
    return Lexer.tokens(text).stream().map(Token::kind).toList();
  }
}
