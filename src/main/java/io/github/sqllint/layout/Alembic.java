package io.github.sqllint.layout;

import io.github.sqllint.dsl.alembic.EnvironmentReader;
import io.github.sqllint.dsl.alembic.NamingConvention;
import io.github.sqllint.dsl.alembic.ProjectModules;
import io.github.sqllint.dsl.alembic.Revision;
import io.github.sqllint.dsl.alembic.RevisionReader;
import io.github.sqllint.dsl.python.PythonSyntaxException;
import io.github.sqllint.layout.Problem.Weight;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Alembic: revisions in Python, ordered by what each says it is built on. */
final class Alembic implements Layout {
  private static final LazyPattern PER_MIGRATION =
      LazyPattern.of("(?m)^[^#\\n]*\\btransaction_per_migration\\s*=\\s*True\\b");
  private static final LazyPattern NO_TRANSACTION =
      LazyPattern.of("(?m)^[^#\\n]*\\btransactional_ddl\\s*=\\s*False\\b");

  @Override
  public String name() {
    return "alembic";
  }

  @Override
  public Language language() {
    return Language.PYTHON;
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.CONTENT;
  }

  @Override
  public boolean readsSubfolders() {
    return true;
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(NaturalOrder.TOTAL);
    Map<SqlFile, Revision> revisions = new LinkedHashMap<>();
    Optional<NamingConvention> convention = convention(folder);
    TransactionMode transaction = transaction(folder);
    boolean transactional = transaction != TransactionMode.NONE;
    ProjectModules project = new ProjectModules(name -> module(folder, name.replace('.', '/')));
    for (SqlFile file : folder.files()) {
      try {
        Optional<Revision> revision =
            RevisionReader.read(file.source(), convention, transactional, project);
        revision.ifPresent(known -> revisions.put(file, known));
        if (revision.isEmpty()) {
          pairing.addStranger(file);
        }
      } catch (PythonSyntaxException e) {
        pairing.report(file.problem(Weight.ERROR, e.offset(), e.getMessage()));
      }
    }
    RevisionGraph graph = new RevisionGraph(revisions, pairing);
    int place = 0;
    for (SqlFile file : graph.ordered()) {
      Revision revision = revisions.get(file);
      pairing.addAt(place, script(file, revision, revision.up(), Direction.UP, transaction));
      if (revision.undo().isPresent()) {
        SourceFile undo = revision.undo().get();
        pairing.addAt(place, script(file, revision, undo, Direction.DOWN, transaction));
      }
      place++;
    }
    return pairing.sequence();
  }

  /** How {@code env.py} has constraints named, where it, or what it imports, says that. */
  private static Optional<NamingConvention> convention(Folder folder) {
    Optional<String> settings = folder.projectFile("env.py");
    if (settings.filter(text -> text.contains("target_metadata")).isEmpty()) {
      return Optional.empty();
    }
    return EnvironmentReader.convention(
        new SourceFile("env.py", settings.get()), name -> module(folder, name.replace('.', '/')));
  }

  private static Optional<SourceFile> module(Folder folder, String path) {
    return folder
        .projectFile(path + ".py")
        .or(() -> folder.projectFile(path + "/__init__.py"))
        .map(text -> new SourceFile(path + ".py", text));
  }

  private static Script script(
      SqlFile file,
      Revision revision,
      SourceFile sql,
      Direction direction,
      TransactionMode transaction) {
    return new Script(
        sql,
        revision.id(),
        file.stem(),
        direction,
        transaction,
        sql.emitted().map(EmittedSql::regions).orElseThrow());
  }

  /** One transaction holds a whole run unless {@code env.py} says otherwise. */
  private static TransactionMode transaction(Folder folder) {
    String settings = folder.projectFile("env.py").orElse("");
    if (NO_TRANSACTION.matcher(settings).find()) {
      return TransactionMode.NONE;
    }
    return PER_MIGRATION.matcher(settings).find()
        ? TransactionMode.PER_SCRIPT
        : TransactionMode.PER_RUN;
  }
}
