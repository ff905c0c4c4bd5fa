package io.github.sqllint.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.operation.Expression.Operator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionReaderTest {

  /** Expression and normal form, on both sides of a double arrow. */
  static Stream<String[]> normalForms() {
    return table(
        """
        1                                   ==> 1
        -1                                  ==> -1
        - 1.5E3                             ==> -1.5e3
        'it''s'                             ==> 'it''s'
        E'it\\'s'                           ==> 'it''s'
        E'\\x41\\u0042\\103'                ==> 'ABC'
        U&'\\0041\\+000042'                 ==> 'AB'
        $$it's$$                            ==> 'it''s'
        $x$it's$x$                          ==> 'it''s'
        B'101'                              ==> B'101'
        NULL                                ==> null
        TRUE                                ==> true
        Status                              ==> status
        "Status"                            ==> Status
        T.Status                            ==> t.status
        "date"                              ==> date
        level                               ==> level
        (a)                                 ==> a
        ((a > 1))                           ==> a > 1
        now()                               ==> now()
        NOW ( )                             ==> now()
        pg_catalog.now()                    ==> now()
        "now"()                             ==> now()
        myschema.F(a, 1)                    ==> myschema.f(a, 1)
        left(a, 1)                          ==> left(a, 1)
        count(*)                            ==> count(*)
        f(a => 1, b := 2)                   ==> f(a => 1, b := 2)
        f(a, (select 1))                    ==> f(a, (select 1))
        CURRENT_DATE                        ==> current_date
        Current_Timestamp(3)                ==> current_timestamp(3)
        LOCALTIMESTAMP                      ==> localtimestamp
        USER                                ==> current_user
        CURRENT_ROLE                        ==> current_user
        'x'::text                           ==> 'x'::text
        CAST('x' AS text)                   ==> 'x'::text
        CAST(a AND b AS text)               ==> (a and b)::text
        text 'x'                            ==> 'x'::text
        date '2020-01-01'                   ==> '2020-01-01'::date
        TIMESTAMP WITH TIME ZONE '2020-01-01' ==> '2020-01-01'::timestamptz
        timestamp(3) '2020-01-01'           ==> '2020-01-01'::timestamp(3)
        interval '1 day'                    ==> '1 day'::interval
        interval '1-2' year to month        ==> '1-2'::interval year to month
        double precision '1'                ==> '1'::double precision
        pg_catalog.date '2020-01-01'        ==> '2020-01-01'::date
        '{}'::int[]                         ==> '{}'::integer[]
        '{}'::character varying(5)[]        ==> '{}'::varchar(5)[]
        a::numeric(10, 2)                   ==> a::numeric(10,2)
        a::my.type                          ==> a::my.type
        a::"MyType"                         ==> a::MyType
        (-1)::int                           ==> (-1)::integer
        -1::int                             ==> - 1::integer
        a::text::varchar                    ==> a::text::varchar
        a IS NOT NULL                       ==> a is not null
        (a is not null)                     ==> a is not null
        a NOTNULL                           ==> a is not null
        a ISNULL                            ==> a is null
        NOT (a IS NULL)                     ==> not (a is null)
        NOT a IS NULL                       ==> not (a is null)
        (a IS NOT NULL) IS TRUE             ==> (a is not null) is true
        a IS NOT UNKNOWN                    ==> a is not unknown
        a is json object                    ==> a is json object
        a is not distinct from b            ==> a is not distinct from b
        a AND b AND c                       ==> a and b and c
        a AND (b AND c)                     ==> a and (b and c)
        a AND b OR c AND NOT d              ==> (a and b) or (c and (not d))
        NOT a = 'x'                         ==> not (a = 'x')
        a != 1                              ==> a <> 1
        a = b AND c                         ==> (a = b) and c
        a in (1, 2)                         ==> a in (1, 2)
        a NOT IN (SELECT id FROM t)         ==> a not in (select id from t)
        (a, b) IN ((1, 2), (3, 4))          ==> row(a, b) in (row(1, 2), row(3, 4))
        ROW(a, b) = (1, 2)                  ==> row(a, b) = row(1, 2)
        a = ANY (ARRAY['x', 'y'])           ==> a = any(array['x', 'y'])
        a = ANY ('{x}'::text[])             ==> a = any('{x}'::text[])
        a = SOME (SELECT 1)                 ==> a = any(select 1)
        a <> ALL (b)                        ==> a <> all(b)
        EXISTS (SELECT 1 FROM t WHERE x)    ==> exists(select 1 from t where x)
        NOT EXISTS (SELECT 1)               ==> not exists(select 1)
        ARRAY(SELECT 1)                     ==> array(select 1)
        ARRAY[]::text[]                     ==> array[]::text[]
        ARRAY[[1, 2], [3, 4]]               ==> array[array[1, 2], array[3, 4]]
        (SELECT max(id) FROM t) + 1         ==> (select max ( id ) from t) + 1
        a BETWEEN 1 AND 2 AND b             ==> (a between 1 and 2) and b
        a NOT BETWEEN SYMMETRIC b+1 AND 2   ==> a not between symmetric (b + 1) and 2
        a LIKE 'x%' || b                    ==> a like ('x%' || b)
        a NOT ILIKE 'x' ESCAPE '!'          ==> a not ilike 'x' escape '!'
        a SIMILAR TO 'x'                    ==> a similar to 'x'
        a ~ '^x' AND b !~* 'y'              ==> (a ~ '^x') and (b !~* 'y')
        CASE WHEN a > 1 THEN 'x' ELSE 'y' END ==> case when a > 1 then 'x' else 'y' end
        CASE a WHEN 1 THEN 'x' WHEN 2 THEN 'y' END
          ==> case a when 1 then 'x' when 2 then 'y' end
        COALESCE(a, 1)                      ==> coalesce(a, 1)
        EXTRACT(EPOCH FROM a)               ==> extract('epoch', a)
        EXTRACT('epoch' FROM a)             ==> extract('epoch', a)
        SUBSTRING(a FROM 1 FOR 2)           ==> substring(a, 1, 2)
        substring(a, 1, 2)                  ==> substring(a, 1, 2)
        POSITION('x' IN a)                  ==> position(a, 'x')
        OVERLAY(a PLACING 'x' FROM 1)       ==> overlay(a, 'x', 1)
        TRIM(a)                             ==> btrim(a)
        TRIM(BOTH 'x' FROM a)               ==> btrim(a, 'x')
        TRIM(LEADING FROM a)                ==> ltrim(a)
        TRIM(TRAILING 'x' FROM a)           ==> rtrim(a, 'x')
        TRIM('x' FROM a)                    ==> btrim(a, 'x')
        a AT TIME ZONE 'utc'                ==> timezone('utc', a)
        now() at time zone 'utc' + b        ==> timezone('utc', now()) + b
        a COLLATE "C" = b                   ==> (a collate C) = b
        a -> 'x' ->> 'y' = 'z'              ==> ((a -> 'x') ->> 'y') = 'z'
        a @> '{}'::jsonb                    ==> a @> '{}'::jsonb
        a ? 'x'                             ==> a ? 'x'
        a #- '{x}'                          ==> a #- '{x}'
        a ~~ 'x'                            ==> a ~~ 'x'
        a OPERATOR(pg_catalog.+) b          ==> a operator ( pg_catalog . + ) b
        a[1]                                ==> a[1]
        a[1][2]                             ==> a[1][2]
        (a).b = 1                           ==> (a).b = 1
        a || b + 1                          ==> a || (b + 1)
        2 * a ^ 2                           ==> 2 * (a ^ 2)
        a - b - c                           ==> (a - b) - c
        a + b * c                           ==> a + (b * c)
        ~ a + b                             ==> ~ (a + b)
        - a + b                             ==> (- a) + b
        @ a                                ==> @ a
        (a, b) OVERLAPS (c, d)              ==> row(a, b) overlaps row(c, d)
        'a'
          'b'                               ==> 'ab'
        a /* why */ > -- for this
          1                                 ==> a > 1
        nextval('s'::regclass)              ==> nextval('s'::regclass)
        time > 5                            ==> time > 5
        row > 5                             ==> row > 5
        """);
  }

  @ParameterizedTest
  @MethodSource("normalForms")
  void expressionsHaveOneNormalForm(String sql, String normalForm) {
    Expression expression = read(sql);
    assertThat(expression.text()).isEqualTo(normalForm);
    assertThat(expression).isNotInstanceOf(Opaque.class);
  }

  /** What stays in one piece, with the columns that it may mention. */
  static Stream<String[]> pieces() {
    return table(
        """
        sum(a) OVER (PARTITION BY b)        ==> a b by over partition sum
        f(VARIADIC a)                       ==> a f
        ${condition}                        ==>
        a = b = c                           ==> a b c
        a b                                 ==> a b
        a >                                 ==> a
        (a                                  ==> a
        a)                                  ==> a
        a IS NOT "null"                     ==> a null
        xmlelement(name a, b)               ==> a b name xmlelement
        """);
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void whatIsNotTakenApartIsNotLost(String sql, String columns) {
    assertThat(read(sql)).isInstanceOf(Opaque.class);
    assertThat(String.join(" ", read(sql).columnNames())).isEqualTo(columns);
  }

  @Test
  void theTreeIsTheOneThatTheServerSees() {
    assertThat(read("lower(email) = 'x'::citext AND id > 1"))
        .isEqualTo(
            new Operator(
                "and",
                List.of(
                    new Operator(
                        "=",
                        List.of(
                            new Call("lower", List.of(new ColumnReference("", "email"))),
                            new Cast(new Literal("'x'"), ColumnType.of("citext")))),
                    new Operator(">", List.of(new ColumnReference("", "id"), new Literal("1"))))));
  }

  @Test
  void aPlaceholderIsAnUnknownValue() {
    assertThat(read("a = ${limit} + 1").operands().get(1).operands().get(0))
        .isEqualTo(new Opaque("${limit}", Set.of()));
    assertThat(read("${schema}.f(a)")).isInstanceOf(Call.class);
  }

  @Test
  void aSubqueryKeepsItsNames() {
    assertThat(read("a IN (SELECT b FROM t)").columnNames()).containsExactly("a", "b", "t");
  }

  @Test
  void hundredsOfTermsStayOneCondition() {
    String chain =
        IntStream.range(0, 500).mapToObj(i -> "a <> " + i).collect(Collectors.joining(" AND "));
    Expression condition = read(chain);
    assertThat(condition.operands()).hasSize(500);
    assertThat(condition.columnNames()).containsExactly("a");
  }

  @Test
  void whatIsTooDeepOrTooLongIsOnePiece() {
    for (String sql :
        List.of(
            "(".repeat(5_000) + "a" + ")".repeat(5_000),
            "(".repeat(5_000) + "a",
            "NOT ".repeat(100_000) + "a",
            "- ".repeat(100_000) + "a",
            "a" + " + a".repeat(100_000),
            "a" + "::a".repeat(100_000),
            "a" + "[1]".repeat(100_000),
            "CASE WHEN ".repeat(10_000) + "a" + " THEN 1 END".repeat(10_000),
            "a" + " AND a".repeat(200_000),
            "a IN (" + "1,".repeat(400_000) + "1)")) {
      Expression expression = read(sql);
      assertThat(expression).isInstanceOf(Opaque.class);
      assertThat(expression.columnNames()).isSubsetOf("a");
    }
  }

  private static Expression read(String sql) {
    return ExpressionReader.read(Sql.tokens(sql));
  }

  private static Stream<String[]> table(String text) {
    return Stream.of(text.split("(?<===>[^\\n]{0,200})\\n"))
        .map(row -> row.split("==>"))
        .map(cells -> new String[] {cells[0].strip(), cells.length == 1 ? "" : cells[1].strip()});
  }
}
