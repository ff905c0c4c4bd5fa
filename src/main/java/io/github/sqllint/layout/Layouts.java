package io.github.sqllint.layout;

import io.github.sqllint.layout.Layout.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Every layout that is known, the more particular ones first. */
final class Layouts {
  static final Layout PLAIN = new Plain();

  static final List<Layout> ALL =
      List.of(
          new Sqitch(),
          new Liquibase(),
          new Goose(),
          new SqlMigrate(),
          new Dbmate(),
          new Tern(),
          new MyBatis(),
          new Drizzle(),
          new Generated(),
          new Atlas(),
          new Sqlx(),
          new NodePgMigrate(),
          new Refinery(),
          new Flyway(),
          new Pop(),
          new GolangMigrate(),
          new Hasura(),
          new Diesel(),
          new Prisma(),
          new Supabase(),
          new Alembic(),
          new Knex(),
          new Rails(),
          PLAIN);

  private Layouts() {}

  static Optional<Layout> named(String name) {
    return ALL.stream().filter(layout -> layout.name().equals(name)).findFirst();
  }

  /**
   * Whose files these are.
   *
   * @param sequence what the layout reads in the folder; empty where nobody has read it yet
   */
  record Detected(Layout layout, Optional<Sequence> sequence) {
    static Detected unread(Layout layout) {
      return new Detected(layout, Optional.empty());
    }
  }

  /**
   * Whose files these are: by what they hold, else by their names, else by the project. A tool that
   * would run hardly any of them is not theirs, nor one that leaves most to another tool.
   */
  static Detected detect(Folder folder) {
    if (folder.language() != Language.SQL) {
      return first(layout -> layout.language() == folder.language());
    }
    Detected found = Detected.unread(PLAIN);
    Evidence most = Evidence.NONE;
    long taken = 0;
    for (Layout layout : ALL) {
      if (layout.language() != Language.SQL) {
        continue;
      }
      Evidence evidence = layout.evidence(folder);
      if (evidence == Evidence.NONE) {
        continue;
      }
      Sequence sequence = layout.read(folder);
      long takes = folder.files().size() - sequence.strangers().size();
      boolean surer = evidence.compareTo(most) > 0 && takes * 2 >= taken;
      boolean enough = takes > 0 && takes * 10 >= folder.files().size();
      if (enough && (surer || takes > taken * 2)) {
        found = new Detected(layout, Optional.of(sequence));
        most = evidence;
        taken = takes;
      }
    }
    return most != Evidence.NONE ? found : first(layout -> layout.hasProject(folder));
  }

  private static Detected first(Predicate<Layout> wanted) {
    return Detected.unread(ALL.stream().filter(wanted).findFirst().orElse(PLAIN));
  }
}
