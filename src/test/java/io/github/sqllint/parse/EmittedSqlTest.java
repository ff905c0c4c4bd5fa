package io.github.sqllint.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.EmittedSqlBuilder;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Place;
import io.github.sqllint.source.Position;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.TransactionMode;
import org.junit.jupiter.api.Test;

class EmittedSqlTest {
  private static final String HOST =
      """
      op.add_column('users', Column('age', Integer))
      op.execute("UPDATE users SET age = 1; DROP TABLE old")
      op.execute(unknown())
      """;
  private static final SourceFile FILE = new SourceFile("versions/1.py", HOST);

  @Test
  void aStatementThatTheToolMakesStandsWhereItsCallStands() {
    Span call = span("op.add_column('users', Column('age', Integer))");
    ReadStatement statement =
        read(
            new EmittedSqlBuilder(FILE)
                .send(HostText.made("ALTER TABLE users ADD COLUMN age INTEGER"), call, false));
    assertThat(statement.readings().get(0).operation().word()).isEqualTo("add-column");
    assertThat(placeOf(statement)).isEqualTo(new Place(FILE, call));
    assertThat(statement.statement().position()).isEqualTo(new Position(1, 1));
  }

  @Test
  void aStatementThatTheFileHoldsStandsWhereItIsWritten() {
    String sql = "UPDATE users SET age = 1; DROP TABLE old";
    ReadScript script =
        script(
            new EmittedSqlBuilder(FILE)
                .send(HostText.copied(sql, HOST.indexOf(sql)), span("op.execute(\"UPD"), false));
    assertThat(script.statements()).hasSize(2);
    assertThat(placeOf(script.statements().get(1)))
        .isEqualTo(new Place(FILE, span("DROP TABLE old")));
  }

  @Test
  void aStatementOnALaterLineOfItsCallHasTheCallsPosition() {
    String sql = "DROP TABLE old";
    ReadStatement statement =
        read(
            new EmittedSqlBuilder(FILE)
                .send(HostText.copied(sql, HOST.indexOf(sql)), span("op.add_column"), false));
    SourceFile file = statement.statement().file();
    int start = statement.statement().span().start();
    assertThat(file.position(start).line()).isEqualTo(2);
    assertThat(file.callPosition(start)).isEqualTo(new Position(1, 1));
  }

  @Test
  void whatACallSendsAtTimesIsConditional() {
    ReadStatement statement =
        read(
            new EmittedSqlBuilder(FILE)
                .send(HostText.made("DROP TABLE t"), span("op.execute(unknown())"), true));
    assertThat(statement.readings()).allMatch(Reading::conditional);
  }

  @Test
  void aCallThatCannotBeKnownIsNotUnderstood() {
    Span call = span("op.execute(unknown())");
    ReadStatement statement =
        read(new EmittedSqlBuilder(FILE).gap(call, "Its text is made when it runs."));
    assertThat(statement.unrecognised()).hasSize(1);
    assertThat(placeOf(statement)).isEqualTo(new Place(FILE, call));
  }

  @Test
  void theTextOfSuchACallIsNoSql() {
    Span call = span("op.execute(unknown())");
    ReadStatement statement = read(new EmittedSqlBuilder(FILE).gap(call, "It is not known."));
    assertThat(statement.statement().tokens())
        .extracting(Token::kind)
        .containsExactly(Token.Kind.PLACEHOLDER);
  }

  @Test
  void anUnfinishedQuoteHidesNoLaterCall() {
    ReadScript script =
        script(
            new EmittedSqlBuilder(FILE)
                .send(HostText.made("UPDATE t SET a = 'x"), span("op.add_column"), false)
                .send(HostText.made("DROP TABLE t"), span("op.execute"), false));
    assertThat(script.statements()).hasSize(2);
    assertThat(script.statements().get(1).readings().get(0).operation().word())
        .isEqualTo("drop-table");
  }

  private static Span span(String part) {
    int start = HOST.indexOf(part);
    return new Span(start, start + part.length());
  }

  private static Place placeOf(ReadStatement statement) {
    return statement.statement().file().place(statement.statement().span());
  }

  private static ReadStatement read(EmittedSqlBuilder builder) {
    ReadScript script = script(builder);
    assertThat(script.statements()).hasSize(1);
    return script.statements().get(0);
  }

  private static ReadScript script(EmittedSqlBuilder builder) {
    SourceFile file = builder.build();
    return ScriptReader.read(
        new Script(
            file,
            "1",
            "1",
            Direction.UP,
            TransactionMode.PER_RUN,
            file.emitted().orElseThrow().regions()));
  }
}
