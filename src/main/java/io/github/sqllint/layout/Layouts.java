package io.github.sqllint.layout;

import io.github.sqllint.layout.Layout.Evidence;
import java.util.List;
import java.util.Optional;

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
   * Whose files these are: by what they hold, else by their names, else by the project. A tool that
   * would run hardly any of them is not theirs, nor one that leaves most to another tool.
   */
  static Layout detect(Folder folder) {
    if (folder.language() != Language.SQL) {
      return ALL.stream().filter(l -> l.language() == folder.language()).findFirst().orElseThrow();
    }
    Layout found = PLAIN;
    Evidence most = Evidence.NONE;
    long taken = 0;
    for (Layout layout : ALL) {
      if (layout.language() != Language.SQL) {
        continue;
      }
      Evidence evidence = layout.evidence(folder);
      long takes = evidence == Evidence.NONE ? 0 : takes(layout, folder);
      boolean surer = evidence.compareTo(most) > 0 && takes * 2 >= taken;
      boolean enough = takes > 0 && takes * 10 >= folder.files().size();
      if (enough && (surer || takes > taken * 2)) {
        found = layout;
        most = evidence;
        taken = takes;
      }
    }
    if (most != Evidence.NONE) {
      return found;
    }
    return ALL.stream().filter(layout -> layout.hasProject(folder)).findFirst().orElse(PLAIN);
  }

  private static long takes(Layout layout, Folder folder) {
    return folder.files().size() - layout.read(folder).strangers().size();
  }
}
