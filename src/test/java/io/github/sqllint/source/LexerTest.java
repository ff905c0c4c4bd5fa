package io.github.sqllint.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.source.Token.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {
  /**
   * Input and the significant tokens, which a broken bar separates. The first letter names the
   * kind: w word, i quoted identifier, s string, d dollar string, n number, p parameter, o
   * operator, . punctuation, { placeholder, \ psql command, c copy data, ! invalid; - and * are
   * comments.
   */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '¬',
      textBlock =
          """
          'it''s' => s'it''s'
          'C:\\' x => s'C:\\'¦wx
          E'it\\'s' x => sE'it\\'s'¦wx
          e'a\\\\' 'b' => se'a\\\\'¦s'b'
          E'a'⏎'b\\'c' x => sE'a'¦s'b\\'c'¦wx
          E'a' --⏎ 'b\\'c' x => sE'a'¦---¦s'b\\'c'¦wx
          E'a' 'b\\' x => sE'a'¦s'b\\'¦wx
          U&'d\\0061' uescape '!' => sU&'d\\0061'¦wuescape¦s'!'
          B'01' x'1F' N'n' bx'1' => sB'01'¦sx'1F'¦sN'n'¦wbx¦s'1'
          'a' 'b' => s'a'¦s'b'
          "a""b" => i"a""b"
          U&"\\0061" u & "x" => iU&"\\0061"¦wu¦o&¦i"x"
          $$a'b$$ => d$$a'b$$
          $x$ $y$ $$ $x$ $1 => d$x$ $y$ $$ $x$¦p$1
          a$b$c d$$ => wa$b$c¦wd$$
          $é$x$é$ => d$é$x$é$
          1$x => n1¦{$x
          -- it's⏎x => --- it's¦wx
          /* a /* ' */ b */x => */* a /* ' */ b */¦wx
          1 1_000 0x1F 0b01 0o17 1e5 1.5e-3 .5 1. => n1¦n1_000¦n0x1F¦n0b01¦n0o17¦n1e5¦n1.5e-3¦n.5¦n1.
          1..2 => n1¦..¦..¦n2
          1...5 => n1¦..¦..¦..¦n5
          a..5 => wa¦..¦..¦n5
          0x 1e 1_ 1__0 => n0¦wx¦n1¦we¦n1¦w_¦n1¦w__0
          t.a.* => wt¦..¦wa¦..¦o*
          a::int b:=1 => wa¦o::¦wint¦wb¦o:=¦n1
          a<-1 a@-1 a-- b => wa¦o<¦o-¦n1¦wa¦o@-¦n1¦wa¦--- b
          a*/* x */-1 => wa¦o*¦*/* x */¦o-¦n1
          a=-1 a<=-1 a||'b' => wa¦o=¦o-¦n1¦wa¦o<=¦o-¦n1¦wa¦o||¦s'b'
          a->>'b' @> c ~* d ?| e => wa¦o->>¦s'b'¦o@>¦wc¦o~*¦wd¦o?|¦we
          größe naïve$1 _a => wgröße¦wnaïve$1¦w_a
          (a[1], b); => .(¦wa¦.[¦n1¦.]¦.,¦wb¦.)¦.;
          ${a} ${flyway:b} x => {${a}¦{${flyway:b}¦wx
          users_${env}s ${a${b}} => wusers_¦{${env}¦ws¦{${a${b}}
          ${a x => !$¦!{¦wa¦wx
          {{ a }} {{a}}_x {% if b %} {# it's #} => {{{ a }}¦{{{a}}¦w_x¦{{% if b %}¦*{# it's #}
          '${a}' "${b}" $$${c}$$ => s'${a}'¦i"${b}"¦d$$${c}$$
          :a :'a' :"a" s.:a :{?x} => {:a¦{:'a'¦{:"a"¦ws¦..¦{:a¦{:{?x}
          a[1:2] a[b:c] a[:n] a::x => wa¦.[¦n1¦.:¦n2¦.]¦wa¦.[¦wb¦.:¦wc¦.]¦wa¦.[¦.:¦wn¦.]¦wa¦o::¦wx
          f('a':b) :1 => wf¦.(¦s'a'¦.:¦wb¦.)¦.:¦n1
          @a.b@ x=@a@ @a <@b@> c => {@a.b@¦wx¦o=¦{@a@¦o@¦wa¦o<@¦wb¦o@>¦wc
          #{a} a#b => {#{a}¦wa¦o#¦wb
          (%s, %(a)s) a %s limit %s a=%s 5%2 => .(¦{%s¦.,¦{%(a)s¦.)¦wa¦o%¦ws¦wlimit¦{%s¦wa¦o=¦{%s¦n5¦o%¦n2
          $DB $ => {$DB¦!$
          select 1 \\gset⏎x => wselect¦n1¦\\\\gset¦wx
          \\set a 'it''s' \\\\ x => \\\\set a 'it''s' \\\\¦wx
          \\! echo a\\\\b => \\\\! echo a\\\\b
          a \\; b => wa¦\\\\;¦wb
          { } => !{¦!}
          """)
  void cuts(String input, String expected) {
    assertThat(significant(input.replace("⏎", "\n"))).isEqualTo(expected);
  }

  @Test
  void aByteOrderMarkIsWhiteSpaceOnlyAtTheBeginning() {
    assertThat(Lexer.tokens("\uFEFFa \uFEFFb").stream().map(Token::kind))
        .containsExactly(Kind.WHITESPACE, Kind.WORD, Kind.WHITESPACE, Kind.WORD);
  }

  @Test
  void carriageReturnsAndFormFeedsAreWhiteSpace() {
    assertThat(significant("a\r\n\fb -- c\r\nd\u000Be")).isEqualTo("wa¦wb¦--- c¦wd¦we");
  }

  @Test
  void rowsAfterCopyAreOneToken() {
    String sql =
        """
        COPY t (a) FROM stdin; -- rows
        it's;
        \\N
        \\.
        SELECT 1;
        """;
    assertThat(significant(sql))
        .isEqualTo("wCOPY¦wt¦.(¦wa¦.)¦wFROM¦wstdin¦.;¦--- rows¦cit's;\n\\N\n\\.¦wSELECT¦n1¦.;");
  }

  @Test
  void rowsEndWithTheirOwnLineOrAreNone() {
    assertThat(significant("copy t from stdin;\r\n1;\r\n\\.\r\n"))
        .isEqualTo("wcopy¦wt¦wfrom¦wstdin¦.;¦c1;\r\n\\.");
    assertThat(significant("copy t from stdin;\nselect 1;"))
        .isEqualTo("wcopy¦wt¦wfrom¦wstdin¦.;¦wselect¦n1¦.;");
    assertThat(significant("copy t from stdin;")).isEqualTo("wcopy¦wt¦wfrom¦wstdin¦.;");
  }

  @Test
  void psqlsOwnCopyHasRowsToo() {
    assertThat(significant("\\copy t FROM stdin csv\r\n1\r\n\\.\r\nx"))
        .isEqualTo("\\\\copy t FROM stdin csv¦c1\r\n\\.¦wx");
  }

  @Test
  void copyOfAFileOrFromAQueryHasNoRows() {
    assertThat(significant("copy t from 'x';\ny")).endsWith("¦.;¦wy");
    assertThat(significant("copy (select * from stdin) to 'x';\ny")).endsWith("¦.;¦wy");
    assertThat(significant("insert into t select * from stdin;\ny")).endsWith("¦.;¦wy");
  }

  @Test
  void anOpenQuoteStopsWhereTheNextStatementSeemsToBegin() {
    String sql = "INSERT INTO t VALUES ('a);\n\nALTER TABLE t ADD b int;";
    assertThat(significant(sql))
        .isEqualTo("wINSERT¦wINTO¦wt¦wVALUES¦.(¦!'a)¦.;¦wALTER¦wTABLE¦wt¦wADD¦wb¦wint¦.;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'a b", "E'a\\'", "\"a b", "$x$ a $$", "/* a /* b */", "U&'a", "U&\"a"})
  void anOpenQuoteGoesToTheEndWhereNoStatementFollows(String open) {
    assertThat(significant("x " + open + "; y\nz")).isEqualTo("wx¦!" + open + "; y\nz");
  }

  private static String significant(String sql) {
    List<Token> tokens = Lexer.tokens(sql);
    return tokens.stream()
        .filter(t -> t.kind() != Kind.WHITESPACE)
        .map(t -> initial(t.kind()) + t.text())
        .collect(Collectors.joining("¦"));
  }

  private static String initial(Kind kind) {
    return switch (kind) {
      case WHITESPACE -> " ";
      case LINE_COMMENT -> "-";
      case BLOCK_COMMENT -> "*";
      case WORD -> "w";
      case QUOTED_IDENTIFIER -> "i";
      case STRING -> "s";
      case DOLLAR_STRING -> "d";
      case NUMBER -> "n";
      case PARAMETER -> "p";
      case OPERATOR -> "o";
      case PUNCTUATION -> ".";
      case PLACEHOLDER -> "{";
      case PSQL_COMMAND -> "\\";
      case COPY_DATA -> "c";
      case INVALID -> "!";
    };
  }
}
