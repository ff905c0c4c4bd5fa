package io.github.sqllint.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes SQL that is broken in the ways that files are: cut off, shuffled, with characters changed.
 * Equal seeds give equal texts.
 */
public final class BrokenSql {
  private static final List<String> SCRIPTS =
      List.of(
          """
          -- it's a comment /* no block
          ALTER TABLE ONLY "a""b".t ADD COLUMN IF NOT EXISTS c varchar(255) DEFAULT 'it''s' NOT NULL;
          CREATE UNIQUE INDEX CONCURRENTLY i ON t USING btree (lower(a) DESC, b) WHERE c @> '{}'::jsonb;
          """,
          """
          CREATE FUNCTION f(a int) RETURNS trigger LANGUAGE plpgsql AS $body$
          BEGIN
            FOR i IN 1..2 LOOP x := E'\\'' || $$a$$; END LOOP; -- '
            RETURN NEW;
          END $body$;
          CREATE FUNCTION g() RETURNS int BEGIN ATOMIC SELECT CASE WHEN a THEN 1 END; END;
          """,
          """
          \\set ON_ERROR_STOP on
          COPY t (a, b) FROM stdin;
          1\tit's
          \\.
          INSERT INTO t VALUES (1, U&'d\\0061', B'01', 1_000.5e-3, a[1:2], -.5), (%s, %(b)s, $1);
          SELECT 1 \\gset
          """,
          """
          /* a /* nested */ comment */ CREATE RULE r AS ON UPDATE TO v DO INSTEAD
            (UPDATE a SET b = :'c'; DELETE FROM ${schema}.t_@env@ WHERE d = {{ e }});
          DO $$ BEGIN EXECUTE format('DROP TABLE %I', :x); EXCEPTION WHEN others THEN NULL; END $$;
          {% if a %} UPDATE t SET a = b::int, größe = "ü" {% endif %}; BEGIN; COMMIT
          """);

  private static final String SPECIAL =
      "'\"$\\;:()[]{}-*/@%#.,\n\r\t\f eEuUxX&1_aé\uD834\uDD1E\uFEFF\0";

  private final Random random;

  private BrokenSql(long seed) {
    this.random = new Random(seed);
  }

  /** So many texts, the whole scripts cut off at every token first. */
  public static Stream<String> texts(long seed, int count) {
    BrokenSql broken = new BrokenSql(seed);
    Stream<String> cut =
        SCRIPTS.stream().flatMap(s -> Lexer.tokens(s).stream().map(t -> s.substring(0, t.end())));
    return Stream.concat(cut, Stream.generate(broken::next)).limit(count);
  }

  private String next() {
    String script = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
    return switch (random.nextInt(4)) {
      case 0 -> script.substring(random.nextInt(script.length()));
      case 1 -> shuffled(script + SCRIPTS.get(random.nextInt(SCRIPTS.size())));
      case 2 -> changed(script);
      default -> noise();
    };
  }

  private String shuffled(String script) {
    List<String> texts = new ArrayList<>(Lexer.tokens(script).stream().map(Token::text).toList());
    Collections.shuffle(texts, random);
    return texts.stream().limit(1 + random.nextInt(texts.size())).collect(Collectors.joining());
  }

  private String changed(String script) {
    StringBuilder text = new StringBuilder(script);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, special());
        case 1 -> text.insert(at, special());
        default -> text.deleteCharAt(at);
      }
    }
    return text.toString();
  }

  private String noise() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(special());
    }
    return text.toString();
  }

  private char special() {
    return SPECIAL.charAt(random.nextInt(SPECIAL.length()));
  }
}
