package io.github.sqllint.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JsonExpression;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.BitwiseXor;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.parser.AbstractJSqlParser.Dialect;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.statement.UnsupportedStatement;
import net.sf.jsqlparser.statement.alter.Alter;
import net.sf.jsqlparser.statement.alter.AlterExpression;
import net.sf.jsqlparser.statement.alter.AlterOperation;
import net.sf.jsqlparser.statement.create.schema.CreateSchema;
import net.sf.jsqlparser.statement.drop.Drop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What JSqlParser 5.4 cannot read, or reads as something else, and who makes up for it.
 *
 * <p>A failure here after an upgrade is good news: the quirk is mended, and the class named in the
 * message may lose what works around it.
 */
class JSqlParserQuirksTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "==>",
      quoteCharacter = '`',
      textBlock =
          """
          unknown = 1                                  ==> SketchWriter: numbered names for columns
          E'\\''                                       ==> SketchWriter: numbered names for literals
          CAST("a" AND "b" AS text)                    ==> SketchWriter: CAST is shown as ::
          "f"(VARIADIC "a")                            ==> ExpressionReader: one Opaque piece
          @ "a"                                        ==> SketchWriter.prefix: a minus for each
          "a" -|- "b"                                  ==> SketchWriter.operator: a plus for each
          "a" %> "b"                                   ==> SketchWriter.operator: a plus for each
          "a" ^@ "b"                                   ==> SketchWriter.operator: a plus for each
          "a" OPERATOR(pg_catalog.=) "b"               ==> SketchWriter.namedOperator
          "a" @? 'b'                                   ==> SketchWriter.operator: a plus for each
          "a" ~~* 'x'                                  ==> SketchWriter.operator: a plus for each
          "a" = EXISTS (SELECT 1)                      ==> SketchWriter: EXISTS is shown as a call
          "a" OVERLAPS "b"                             ==> SketchWriter: OVERLAPS is shown as =
          SUBSTRING("a" FOR 3)                         ==> SketchWriter.sqlCall
          "a" IS JSON                                  ==> Predicate: shown as IS NULL
          """)
  void expressionsThatItRefuses(String sql, String workaround) {
    assertThat(Grammar.expression(sql))
        .as("JSqlParser reads “%s” now: see %s", sql, workaround)
        .isEmpty();
  }

  @Test
  void operatorsThatItGroupsInItsOwnWay() {
    String workaround = "OperatorChain: no need to group the operators again";
    misread("2 * a ^ 2", workaround, tree -> tree instanceof BitwiseXor);
    misread("a || b + 1", workaround, tree -> tree instanceof Addition);
    misread("a ->> 'b' = 'c'", workaround, tree -> tree instanceof JsonExpression);
  }

  @Test
  void operatorsThatItTakesForTwo() {
    String workaround = "SketchWriter.operator: operators can be shown as they are";
    misread("a ~~ 'x'", workaround, JSqlParserQuirksTest::endsInSign);
    misread("a #- 'x'", workaround, JSqlParserQuirksTest::endsInSign);
  }

  @Test
  void wordsThatItDrops() {
    String workaround = "Predicate and SketchWriter: words can be shown as they are";
    misread("a NOTNULL", workaround, tree -> tree instanceof IsNullExpression is && !is.isNot());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "==>",
      quoteCharacter = '`',
      textBlock =
          """
          ALTER TABLE t ALTER COLUMN c SET DATA TYPE text       ==> AlterColumnReader
          ALTER TABLE t ALTER COLUMN c SET (n_distinct = 5)     ==> AlterColumnReader
          ALTER TABLE t ADD CONSTRAINT k UNIQUE USING INDEX i   ==> ConstraintReader
          ALTER TABLE t ADD CONSTRAINT k NOT NULL c             ==> ConstraintReader
          ALTER TABLE t ALTER CONSTRAINT k DEFERRABLE           ==> TableActionReader
          ALTER TABLE t DROP COLUMN date                        ==> NameReader
          ALTER TABLE t RENAME COLUMN date TO day               ==> NameReader
          ALTER TABLE t ADD COLUMN comment text                 ==> NameReader
          CREATE TABLE t (CONSTRAINT n NOT NULL c)              ==> ConstraintReader
          CREATE SEQUENCE IF NOT EXISTS s                       ==> SequenceReader
          DROP INDEX CONCURRENTLY IF EXISTS i                   ==> DropReader
          DROP TYPE t                                           ==> DropReader
          COMMENT ON INDEX i IS 'x'                             ==> StatementReader
          TRUNCATE t RESTART IDENTITY                           ==> StatementReader
          LOCK TABLE t IN ACCESS EXCLUSIVE MODE                 ==> StatementReader
          REINDEX TABLE t                                       ==> IndexReader
          VACUUM FULL t                                         ==> StatementReader
          CLUSTER t                                             ==> StatementReader
          UPDATE ONLY t SET a = 1                               ==> DataReader
          DELETE FROM ONLY t                                    ==> DataReader
          SELECT FROM t                                         ==> RelationScan
          SET x TO 1                                            ==> SessionReader
          BEGIN                                                 ==> SessionReader
          START TRANSACTION                                     ==> SessionReader
          SELECT 1; SELECT 2                                    ==> StatementSplitter
          """)
  void statementsThatItRefuses(String sql, String workaround) {
    assertThat(statement(sql)).as("JSqlParser reads “%s” now: see %s", sql, workaround).isNull();
  }

  @Test
  void aStatementThatItTakesForAnother() {
    assertThat(((Drop) statement("DROP INDEX CONCURRENTLY i")).getName().getName())
        .as("DropReader: the index has its own name now")
        .isEqualTo("CONCURRENTLY");
    assertThat(action("ALTER TABLE t ALTER COLUMN c SET STORAGE EXTERNAL").getColDataTypeList())
        .as("AlterColumnReader: this is no change of the type any more")
        .isNotEmpty();
    assertThat(((CreateSchema) statement("CREATE SCHEMA s CREATE TABLE t (a int)")).toString())
        .as("StatementReader: the table is not lost any more")
        .doesNotContain("t (");
    assertThat(statement("ALTER TABLE t ADD CONSTRAINT k UNIQUE (a)").toString())
        .as("ConstraintReader: the constraint keeps its name")
        .doesNotContain(" k ");
  }

  @Test
  void statementsThatItSwallowsWithoutAnError() {
    assertThat(
            ((Alter) statement("ALTER TABLE t VALIDATE CONSTRAINT k, DROP a"))
                .getAlterExpressions())
        .as("AlterTableReader: actions after an unknown one are told apart now")
        .hasSize(1);
    for (String sql :
        List.of("ALTER TABLE t FROBNICATE THE WIDGET", "ALTER TABLE t SET SCHEMA s")) {
      assertThat(action(sql).getOperation())
          .as("AlterTableReader: “%s” is refused or understood now", sql)
          .isEqualTo(AlterOperation.UNSPECIFIC);
    }
    assertThat(statement("ALTER INDEX i RENAME TO j"))
        .as("IndexReader: ALTER INDEX is understood now")
        .isInstanceOf(UnsupportedStatement.class);
  }

  private static void misread(String sql, String workaround, Predicate<Expression> quirk) {
    Expression tree = Grammar.expression(sql).orElse(null);
    assertThat(tree != null && quirk.test(tree)).as("“%s”: %s", sql, workaround).isTrue();
  }

  private static boolean endsInSign(Expression tree) {
    return tree instanceof BinaryExpression binary
        && binary.getRightExpression() instanceof SignedExpression;
  }

  private static AlterExpression action(String sql) {
    return ((Alter) statement(sql)).getAlterExpressions().get(0);
  }

  /** Null for what it does not read to the end. */
  private static net.sf.jsqlparser.statement.Statement statement(String sql) {
    CCJSqlParser parser = new CCJSqlParser(new StringProvider(sql));
    parser.withDialect(Dialect.POSTGRESQL);
    parser.withAllowComplexParsing(true);
    try {
      net.sf.jsqlparser.statement.Statement statement = parser.Statement();
      return parser.getToken(1).kind == 0 ? statement : null;
    } catch (net.sf.jsqlparser.parser.ParseException | RuntimeException refused) {
      return null;
    }
  }
}
