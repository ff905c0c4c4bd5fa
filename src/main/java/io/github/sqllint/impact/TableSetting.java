package io.github.sqllint.impact;

import static io.github.sqllint.operation.LockMode.ACCESS_EXCLUSIVE;
import static io.github.sqllint.operation.LockMode.SHARE_ROW_EXCLUSIVE;
import static io.github.sqllint.operation.LockMode.SHARE_UPDATE_EXCLUSIVE;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.TableOperation.AlterTableOther;
import java.util.regex.Pattern;

/**
 * An ALTER TABLE action without an operation of its own, with the lock that it asks for
 * (AlterTableGetLockLevel; for storage parameters the table in reloptions.c) and the first major
 * that has it. The first row that fits counts.
 */
enum TableSetting {
  USER_CATALOG_TABLE("(RE)?SET \\(.*user_catalog_table.*\\)", ACCESS_EXCLUSIVE, 0),
  OIDS("SET \\(.*\\boids\\b.*\\)|SET WITH(OUT)? OIDS", ACCESS_EXCLUSIVE, 0),
  STORAGE_PARAMETERS("(RE)?SET \\(.*\\)", SHARE_UPDATE_EXCLUSIVE, 0),
  CLUSTER_ON("CLUSTER ON .*|SET WITHOUT CLUSTER", SHARE_UPDATE_EXCLUSIVE, 0),
  LOGGED("SET LOGGED", ACCESS_EXCLUSIVE, 0),
  UNLOGGED("SET UNLOGGED", ACCESS_EXCLUSIVE, 0),
  TABLESPACE("SET TABLESPACE .*", ACCESS_EXCLUSIVE, 0),
  ACCESS_METHOD("SET ACCESS METHOD .*", ACCESS_EXCLUSIVE, 15),
  OWNER("OWNER TO .*", ACCESS_EXCLUSIVE, 0),
  REPLICA_IDENTITY("REPLICA IDENTITY .*", ACCESS_EXCLUSIVE, 0),
  ROW_SECURITY("(ENABLE|DISABLE|FORCE|NO FORCE) ROW LEVEL SECURITY", ACCESS_EXCLUSIVE, 0),
  TRIGGER("(ENABLE|DISABLE) (REPLICA |ALWAYS )?TRIGGER .*", SHARE_ROW_EXCLUSIVE, 0),
  RULE("(ENABLE|DISABLE) (REPLICA |ALWAYS )?RULE .*", ACCESS_EXCLUSIVE, 0),
  INHERIT("INHERIT .*", ACCESS_EXCLUSIVE, 0),
  NO_INHERIT("NO INHERIT .*", ACCESS_EXCLUSIVE, 0),
  OF_TYPE("(NOT )?OF\\b.*", ACCESS_EXCLUSIVE, 0),
  OPTIONS("OPTIONS .*", ACCESS_EXCLUSIVE, 0),
  ALTER_CONSTRAINT("ALTER CONSTRAINT .*", ACCESS_EXCLUSIVE, 0),
  SPLIT_PARTITION("(SPLIT|MERGE) PARTITION.*", ACCESS_EXCLUSIVE, 19),
  COLUMN_STATISTICS(column("SET STATISTICS .*"), SHARE_UPDATE_EXCLUSIVE, 0),
  COLUMN_OPTIONS(column("(RE)?SET \\(.*\\)"), SHARE_UPDATE_EXCLUSIVE, 0),
  COLUMN_STORAGE(column("SET STORAGE .*"), ACCESS_EXCLUSIVE, 0),
  COLUMN_COMPRESSION(column("SET COMPRESSION .*"), ACCESS_EXCLUSIVE, 14),
  ADD_IDENTITY(column("ADD GENERATED .*"), ACCESS_EXCLUSIVE, 0),
  DROP_IDENTITY(column("DROP IDENTITY.*"), ACCESS_EXCLUSIVE, 0),
  SET_EXPRESSION(column("SET EXPRESSION .*"), ACCESS_EXCLUSIVE, 17),
  DROP_EXPRESSION(column("DROP EXPRESSION.*"), ACCESS_EXCLUSIVE, 13),
  /** {@code SET GENERATED}, {@code RESTART}, {@code SET START …}: an identity's sequence. */
  SET_IDENTITY(column("(SET|RESTART)\\b.*"), ACCESS_EXCLUSIVE, 0),
  OTHER(".*", ACCESS_EXCLUSIVE, 0);

  private final Pattern words;
  private final LockMode lock;
  private final int since;

  TableSetting(String words, LockMode lock, int since) {
    this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    this.lock = lock;
    this.since = since;
  }

  private static String column(String words) {
    return "ALTER (COLUMN )?(\"([^\"]|\"\")*\"|\\S+) " + words;
  }

  static TableSetting of(AlterTableOther operation) {
    String action = operation.action().strip();
    for (TableSetting setting : values()) {
      if (setting.words.matcher(action).matches()) {
        return setting;
      }
    }
    return OTHER;
  }

  LockMode lock() {
    return lock;
  }

  /** The first major that has it; 0 for all of ours. */
  int since() {
    return since;
  }
}
