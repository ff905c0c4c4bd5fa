package io.github.sqllint.schema;

import io.github.sqllint.schema.QueryScopes.Scope;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an INSERT, UPDATE or DELETE, of which the target is the first item. */
final class ChangeReader {
  static final Set<String> CHANGES = Set.of("insert", "update", "delete");

  private final ScopeReader reader;
  private final QueryCursor cursor;
  private final Scope change;

  ChangeReader(ScopeReader reader, Scope change) {
    this.reader = reader;
    cursor = reader.cursor();
    this.change = change;
  }

  void read() {
    FromReader from = new FromReader(reader, change, Map.of());
    if (cursor.accept("insert")) {
      cursor.expect("into");
      from.target();
      rows();
      conflict();
    } else if (cursor.accept("update")) {
      from.target();
      set();
      if (cursor.accept("from")) {
        from.read();
      }
      where();
    } else {
      cursor.expect("delete");
      cursor.expect("from");
      from.target();
      if (cursor.accept("using")) {
        from.read();
      }
      where();
    }
    returning();
  }

  private void rows() {
    if (cursor.is("(") && !reader.startsQuery()) {
      reader.group(change, Map.of());
    }
    if (cursor.accept("overriding")) {
      cursor.name();
      cursor.expect("value");
    }
    if (cursor.accept("default")) {
      cursor.expect("values");
    } else {
      reader.query(Optional.empty(), Map.of());
    }
  }

  private void conflict() {
    if (!cursor.accept("on")) {
      return;
    }
    cursor.expect("conflict");
    if (cursor.is("(")) {
      reader.group(change, Map.of());
      where();
    } else if (cursor.accept("on")) {
      cursor.expect("constraint");
      cursor.name();
    }
    cursor.expect("do");
    if (!cursor.accept("nothing")) {
      cursor.expect("update");
      set();
      where();
    }
  }

  private void set() {
    cursor.expect("set");
    reader.list(new ArrayList<>(), change, Map.of());
  }

  private void where() {
    if (cursor.accept("where")) {
      reader.expression(change, Map.of());
    }
  }

  private void returning() {
    if (cursor.accept("returning")) {
      if (cursor.is("with")) {
        cursor.giveUp();
      } else {
        reader.list(new ArrayList<>(), change, Map.of());
      }
    }
  }
}
