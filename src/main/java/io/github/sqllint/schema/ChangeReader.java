package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.QueryScopes.Body;
import io.github.sqllint.schema.QueryScopes.Item;
import io.github.sqllint.schema.QueryScopes.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an INSERT, UPDATE, DELETE or MERGE, of which the target is the first item. */
final class ChangeReader {
  static final Set<String> CHANGES = Set.of("insert", "update", "delete", "merge");

  private final ScopeReader reader;
  private final QueryCursor cursor;
  private final Scope change;
  private final Map<String, Body> with;

  ChangeReader(ScopeReader reader, Scope change, Map<String, Body> with) {
    this.reader = reader;
    cursor = reader.cursor();
    this.change = change;
    this.with = with;
  }

  void read() {
    FromReader from = new FromReader(reader, change, with);
    if (cursor.accept("insert")) {
      cursor.expect("into");
      ObjectName target = from.target();
      rows(Optional.empty());
      conflict(target);
    } else if (cursor.accept("update")) {
      from.target();
      set(change);
      if (cursor.accept("from")) {
        from.read();
      }
      where(change);
    } else if (cursor.accept("merge")) {
      cursor.expect("into");
      from.target();
      cursor.expect("using");
      from.read();
      cursor.expect("on");
      reader.expression(change, with);
      while (cursor.accept("when")) {
        branch();
      }
    } else {
      cursor.expect("delete");
      cursor.expect("from");
      from.target();
      if (cursor.accept("using")) {
        from.read();
      }
      where(change);
    }
    returning();
  }

  /**
   * @param around what values see beside a query of their own
   */
  private void rows(Optional<Scope> around) {
    if (cursor.is("(") && !reader.startsQuery()) {
      columns();
    }
    if (cursor.accept("overriding")) {
      cursor.name();
      cursor.expect("value");
    }
    if (cursor.accept("default")) {
      cursor.expect("values");
    } else {
      reader.insert(around, with);
    }
  }

  private void conflict(ObjectName target) {
    if (!cursor.accept("on")) {
      return;
    }
    cursor.expect("conflict");
    if (cursor.is("(")) {
      reader.group(change, with);
      where(change);
    } else if (cursor.accept("on")) {
      cursor.expect("constraint");
      cursor.name();
    }
    cursor.expect("do");
    if (!cursor.accept("nothing")) {
      cursor.expect("update");
      Scope both = change.seeing(change.items);
      both.items.add(new Item(Optional.of(target), "excluded", List.of(), Optional.empty()));
      set(both);
      where(both);
    }
  }

  /** What MERGE does with some of the rows. */
  private void branch() {
    cursor.accept("not");
    cursor.expect("matched");
    if (cursor.accept("by")) {
      cursor.name();
    }
    if (cursor.accept("and")) {
      reader.expression(change, with);
    }
    cursor.expect("then");
    if (cursor.accept("update")) {
      set(change);
    } else if (cursor.accept("insert")) {
      rows(Optional.of(change));
    } else if (cursor.accept("do")) {
      cursor.expect("nothing");
    } else {
      cursor.expect("delete");
    }
  }

  /**
   * @param scope of the values
   */
  private void set(Scope scope) {
    cursor.expect("set");
    do {
      if (cursor.is("(")) {
        columns();
      } else {
        column();
      }
      cursor.expect("=");
      reader.expression(scope, with);
    } while (cursor.accept(","));
  }

  private void columns() {
    cursor.expect("(");
    do {
      column();
    } while (cursor.accept(","));
    cursor.expect(")");
  }

  /** A column of the target that gets a value, or a part of one that does. */
  private void column() {
    reader.token(change.seeing(change.items.subList(0, 1)), with);
    while (cursor.is("[") || cursor.is(".")) {
      if (cursor.is("[")) {
        reader.group(change, with);
      } else {
        cursor.expect(".");
        cursor.name();
      }
    }
  }

  private void where(Scope scope) {
    if (cursor.accept("where")) {
      reader.expression(scope, with);
    }
  }

  private void returning() {
    if (cursor.accept("returning")) {
      if (cursor.is("with")) {
        cursor.giveUp();
      } else {
        reader.list(new ArrayList<>(), change, with);
      }
    }
  }
}
