package io.github.sqllint.rules;

import io.github.sqllint.impact.Missing;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Nearest;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Part;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.SchemaObject;
import io.github.sqllint.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A name that nothing has stops the deploy. */
final class UnknownObject implements Rule {

  /** One letter more or less makes another word of one that is so short. */
  private static final int SHORT = 4;

  @Override
  public boolean refuses() {
    return true;
  }

  @Override
  public void check(Migration migration, Findings findings) {
    Set<String> told = new HashSet<>();
    for (Refusal refusal : Refusal.in(migration)) {
      if (!refusal.isForMissing()) {
        continue;
      }
      Missing missing = refusal.failure().missing().orElseThrow();
      Schema schema = refusal.step().before();
      boolean certain = refusal.failure().certain();
      Optional<String> meant = certain ? near(missing, schema) : misspelt(missing, schema);
      boolean first =
          told.add(refusal.step().statement().statement().span().start() + " " + missing);
      if (first && (certain || meant.isPresent())) {
        findings.add(
            refusal.step(),
            refusal.step().statement().statement().span(),
            Departure.of(missing, refusal.step(), migration),
            certain ? "The server refuses the statement: %1$s%3$s" : "No migration makes %2$s%3$s",
            refusal.reason(),
            missing,
            meant.map(name -> "; did you mean " + name + "?").orElse("."));
      }
    }
  }

  private static Optional<String> near(Missing missing, Schema schema) {
    return Nearest.to(missing.name().name(), candidates(missing, schema));
  }

  /**
   * The name that was meant where nothing else tells that there is none as it is written: another
   * letter or two, but not another number, as the names of partitions have.
   */
  private static Optional<String> misspelt(Missing missing, Schema schema) {
    String written = missing.name().name();
    int most = Math.min(2, written.length() / 4);
    return written.startsWith("pg_")
        ? Optional.empty()
        : Nearest.within(most, written, candidates(missing, schema))
            .filter(near -> written.length() > SHORT || near.equals(written + "s"))
            .filter(near -> !withoutNumbers(near).equals(withoutNumbers(written)));
  }

  private static String withoutNumbers(String name) {
    return name.replaceAll("[0-9_]", "");
  }

  private static List<String> candidates(Missing missing, Schema schema) {
    Optional<Table> table = missing.table().flatMap(schema::table);
    return switch (missing.kind()) {
      case "column" -> names(table.stream().flatMap(t -> t.columns().all().stream()));
      case "constraint" -> names(table.stream().flatMap(t -> t.constraints().all().stream()));
      case "trigger" -> names(table.stream().flatMap(t -> t.triggers().all().stream()));
      case "policy" -> names(table.stream().flatMap(t -> t.policies().all().stream()));
      case "rule" -> names(table.stream().flatMap(t -> t.rules().all().stream()));
      case "relation" -> objects(schema, o -> o instanceof Relation && !(o instanceof Index));
      case "index" -> objects(schema, Index.class::isInstance);
      default -> objects(schema, o -> o.kind().equals(missing.kind()));
    };
  }

  private static List<String> names(Stream<? extends Part> parts) {
    return parts.map(Part::name).toList();
  }

  private static List<String> objects(Schema schema, Predicate<SchemaObject> kind) {
    return schema.objects().stream().filter(kind).map(o -> o.name().name()).toList();
  }
}
