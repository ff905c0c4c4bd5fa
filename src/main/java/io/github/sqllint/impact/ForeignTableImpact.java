package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.AlterObject;
import io.github.sqllint.operation.ObjectOperation.CreateObject;
import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.schema.ForeignServers;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Table;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.regex.Pattern;

/** What is done to tables whose rows lie on other servers: locks, but no work with rows here. */
final class ForeignTableImpact {
  private static final Pattern KEY =
      Pattern.compile(
          "add (?:constraint \\S+ )?(?:primary key|unique|foreign key|exclude)\\b",
          Pattern.CASE_INSENSITIVE);

  private ForeignTableImpact() {}

  static void create(CreateObject create, Work work) {
    if (work.before().presence(work.before().placeFor(create.name())) == Presence.PRESENT) {
      // IF NOT EXISTS may be written.
      work.fail("42P07", false, "The relation " + create.name() + " is there already.");
    }
    List<Token> tokens = work.statement().statement().tokens();
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("server") && tokens.get(i - 1).isSymbol(")")) {
        NamedObjects.mustExist("server", ObjectName.written(tokens.get(i + 1).text()), work);
      }
    }
  }

  static void alter(AlterObject alter, Work work) {
    Target.find(work, alter.name(), AlterTable.ifExists(work))
        .lock(work, LockMode.ACCESS_EXCLUSIVE);
    if (KEY.matcher(alter.action()).lookingAt()) {
      work.fail("0A000", true, "A foreign table has no keys of its own.");
    }
  }

  static void drop(DropObject drop, Work work) {
    Target target = Target.table(work, drop.name(), drop.ifExists());
    if (!target.isThere()) {
      return;
    }
    // A table that was only met may be of any kind.
    if (target.table().filter(t -> !t.isForeign() && t.origin().isPresent()).isPresent()) {
      work.fail("42809", true, "The relation " + target.name() + " is not a foreign table.");
      return;
    }
    work.lock(target.name(), LockMode.ACCESS_EXCLUSIVE);
    Dropping dropping = new Dropping(work, work.before(), drop.cascade());
    target.table().ifPresent(dropping::table);
  }

  /** Its tables and the names that users have there go with it. */
  static void dropServer(String server, Dropping dropping) {
    if (!ForeignServers.mappings(server, dropping.schema()).isEmpty()) {
      dropping.mayGo("a user mapping needs it");
    }
    for (Table table : ForeignServers.tablesOn(server, dropping.schema())) {
      if (dropping.mayGo("the table " + table.name() + " needs it")) {
        dropping.table(table);
      }
    }
  }

  /** A wrapper's servers go with it, and so they do with the extension that brings it along. */
  static void dropWrapper(String wrapper, Dropping dropping) {
    for (String server : ForeignServers.through(wrapper, dropping.schema())) {
      if (dropping.mayGo("the server " + server + " needs it")) {
        dropServer(server, dropping);
      }
    }
  }
}
