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
          new GolangMigrate(),
          new Hasura(),
          new Diesel(),
          new Prisma(),
          new Supabase(),
          PLAIN);

  private Layouts() {}

  static Optional<Layout> named(String name) {
    return ALL.stream().filter(layout -> layout.name().equals(name)).findFirst();
  }

  /** Whose files these are: by what they hold, else by their names, else by the project. */
  static Layout detect(Folder folder) {
    Layout surest = PLAIN;
    Evidence most = Evidence.NONE;
    for (Layout layout : ALL) {
      Evidence evidence = layout.evidence(folder);
      if (evidence.compareTo(most) > 0) {
        surest = layout;
        most = evidence;
      }
    }
    if (most != Evidence.NONE) {
      return surest;
    }
    return ALL.stream().filter(layout -> layout.hasProject(folder)).findFirst().orElse(PLAIN);
  }
}
