package io.github.sqllint.layout;

import io.github.sqllint.dsl.rails.Dump;
import io.github.sqllint.dsl.rails.Project;
import io.github.sqllint.dsl.rails.RailsReader;
import io.github.sqllint.dsl.rails.SchemaDump;
import io.github.sqllint.dsl.rails.StructureDump;
import io.github.sqllint.dsl.ruby.RubySyntaxException;
import io.github.sqllint.layout.Problem.Weight;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Migrations of Rails: by the number that their names begin with, each direction in a transaction
 * of its own unless the class says {@code disable_ddl_transaction!}.
 */
final class Rails implements Layout {
  private static final LazyPattern LEGAL = LazyPattern.of("[_a-z0-9]*");
  private static final LazyPattern NAME =
      LazyPattern.of("(?<version>\\d+)_(?<stem>.*?)(\\..*)?\\.rb");

  /** Whether a file is the dump of a schema, which stands beside the migrations and is none. */
  static boolean isDump(Path file) {
    return file.endsWith("structure.sql") && Files.isDirectory(file.resolveSibling("migrate"));
  }

  @Override
  public String name() {
    return "rails";
  }

  @Override
  public Language language() {
    return Language.RUBY;
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.CONTENT;
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(NaturalOrder.NUMBERS_ONLY);
    Optional<Dump> dump = dump(folder, pairing);
    List<SqlFile> files = new ArrayList<>(folder.files());
    Project project = new Project(path -> folder.projectText(path));
    RailsReader reader =
        new RailsReader(dump, files.stream().map(SqlFile::source).toList(), project);
    files.sort(Comparator.comparing(file -> file.number().orElse(""), NaturalOrder.TOTAL));
    Map<String, SqlFile> names = new HashMap<>();
    for (SqlFile file : files) {
      read(file, reader, names, pairing);
    }
    Sequence migrations = pairing.sequence();
    return reader.beginning().map(tables -> after(tables, migrations)).orElse(migrations);
  }

  /** The schema's dump beside the migrations, which says what old migrations did that are gone. */
  private static Optional<Dump> dump(Folder folder, Pairing pairing) {
    Optional<String> text = folder.text("../schema.rb");
    String shown = folder.shown();
    String above = shown.substring(0, shown.lastIndexOf('/') + 1);
    String path = above + "schema.rb";
    if (text.isEmpty()) {
      return folder
          .text("../structure.sql")
          .map(sql -> structure(new SourceFile(above + "structure.sql", sql), pairing));
    }
    try {
      return Optional.of(SchemaDump.parse(new SourceFile(path, text.get())));
    } catch (RubySyntaxException e) {
      pairing.report(Problem.warning(path, e.getMessage() + "; the tables in it are not known"));
      return Optional.empty();
    }
  }

  private static Dump structure(SourceFile file, Pairing pairing) {
    StructureDump dump = StructureDump.of(file);
    dump.brokenAt()
        .ifPresent(
            at -> {
              String sentence = "has a quote that never ends; the tables behind it are not known";
              pairing.report(
                  new Problem(Weight.WARNING, file.path(), file.position(at).line(), sentence));
            });
    return dump;
  }

  private static Sequence after(SourceFile tables, Sequence migrations) {
    List<Script> scripts = new ArrayList<>();
    scripts.add(
        new Script(
            tables,
            "0",
            "schema",
            Direction.UP,
            TransactionMode.PER_SCRIPT,
            tables.emitted().orElseThrow().regions()));
    scripts.addAll(migrations.scripts());
    return new Sequence(scripts, migrations.problems(), migrations.strangers());
  }

  /**
   * @param names the files that were read, by the name of their migration
   */
  private static void read(
      SqlFile file, RailsReader reader, Map<String, SqlFile> names, Pairing pairing) {
    Matcher name = NAME.matcher(file.name());
    if (!name.matches()) {
      pairing.addStranger(file);
      return;
    }
    String version = name.group("version");
    try {
      Optional<RailsReader.Migration> migration =
          reader.read(file.source(), name.group("stem"), version);
      if (migration.isEmpty()) {
        pairing.addStranger(file);
        return;
      }
      checkName(file, name.group("stem"), names, pairing);
      add(file, version, migration.get(), pairing);
    } catch (RubySyntaxException e) {
      pairing.report(file.problem(Weight.ERROR, e.offset(), e.getMessage()));
    }
  }

  private static void checkName(
      SqlFile file, String stem, Map<String, SqlFile> names, Pairing pairing) {
    SqlFile other = names.putIfAbsent(stem, file);
    boolean sameVersion = other != null && other.number().equals(file.number());
    if (!LEGAL.matcher(stem).matches()) {
      String sentence = "has a name that Rails refuses: only a-z, 0-9 and _ may stand in it";
      pairing.report(Problem.error(file.path(), sentence));
    } else if (other != null && !sameVersion) {
      String sentence = "is the migration `" + stem + "`, and so is " + other.path();
      pairing.report(Problem.error(file.path(), sentence));
    }
  }

  private static void add(
      SqlFile file, String version, RailsReader.Migration migration, Pairing pairing) {
    TransactionMode mode =
        migration.transaction() ? TransactionMode.PER_SCRIPT : TransactionMode.NONE;
    int line = file.source().position(migration.type()).line();
    pairing.add(version, script(migration.up(), file, version, Direction.UP, mode), line);
    migration
        .down()
        .ifPresent(
            down -> pairing.add(version, script(down, file, version, Direction.DOWN, mode), line));
  }

  private static Script script(
      SourceFile sql, SqlFile file, String version, Direction direction, TransactionMode mode) {
    return new Script(
        sql, version, file.stem(), direction, mode, sql.emitted().orElseThrow().regions());
  }
}
