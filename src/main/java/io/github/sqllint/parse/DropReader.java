package io.github.sqllint.parse;

import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.operation.ObjectOperation.DropSchema;
import io.github.sqllint.operation.ObjectOperation.DropSequence;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TableOperation.DropTable;
import io.github.sqllint.operation.TriggerOperation.DropPolicy;
import io.github.sqllint.operation.TriggerOperation.DropRule;
import io.github.sqllint.operation.TriggerOperation.DropTrigger;
import io.github.sqllint.operation.TypeOperation.DropType;
import io.github.sqllint.operation.ViewOperation.DropMaterializedView;
import io.github.sqllint.operation.ViewOperation.DropView;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DROP of everything; an operation per name. */
final class DropReader {
  private final Tokens tokens;
  private final ObjectKind kind;
  private final boolean concurrently;
  private final boolean ifExists;
  private boolean cascade;

  private DropReader(Tokens tokens) {
    this.tokens = tokens;
    this.kind = ObjectKind.expect(tokens);
    this.concurrently = kind == ObjectKind.INDEX && tokens.accept("concurrently");
    this.ifExists = tokens.accept("if", "exists");
  }

  /** What a DROP names. */
  private record Dropped(ObjectName name, Optional<String> arguments, Span span) {}

  /** Takes the statement from behind DROP. */
  static void read(Tokens tokens, Readings readings) {
    if (tokens.accept("owned", "by")) {
      owned(tokens, readings);
      return;
    }
    DropReader reader = new DropReader(tokens);
    if (reader.kind.naming() == ObjectKind.Naming.ON_RELATION) {
      readings.add(reader.onRelation());
      return;
    }
    List<Dropped> all = reader.names();
    reader.cascade = Clauses.cascade(tokens);
    for (Dropped one : all) {
      Span span = all.size() == 1 ? readings.statement() : one.span();
      readings.add(reader.operation(one), span);
    }
  }

  private static void owned(Tokens tokens, Readings readings) {
    List<ObjectName> roles = new ArrayList<>();
    do {
      roles.add(ObjectName.of(NameReader.role(tokens)));
    } while (tokens.acceptSymbol(","));
    boolean cascade = Clauses.cascade(tokens);
    for (ObjectName role : roles) {
      readings.add(new DropObject("owned", role, Optional.empty(), false, cascade));
    }
  }

  private Operation onRelation() {
    String name = NameReader.column(tokens);
    tokens.expect("on");
    ObjectName table = NameReader.relation(tokens);
    cascade = Clauses.cascade(tokens);
    return switch (kind) {
      case TRIGGER -> new DropTrigger(table, name, ifExists, cascade);
      case RULE -> new DropRule(table, name, ifExists, cascade);
      default -> new DropPolicy(table, name, ifExists);
    };
  }

  private List<Dropped> names() {
    List<Dropped> names = new ArrayList<>();
    do {
      int mark = tokens.mark();
      Signature dropped = ObjectNames.read(tokens, kind);
      names.add(new Dropped(dropped.name(), dropped.text(), tokens.span(mark)));
    } while (tokens.acceptSymbol(","));
    if (kind == ObjectKind.DATABASE && (tokens.accept("with") || tokens.isSymbol("("))) {
      tokens.group();
    }
    return names;
  }

  private Operation operation(Dropped dropped) {
    ObjectName name = dropped.name();
    return switch (kind) {
      case TABLE -> new DropTable(name, ifExists, cascade);
      case VIEW -> new DropView(name, ifExists, cascade);
      case MATERIALIZED_VIEW -> new DropMaterializedView(name, ifExists, cascade);
      case INDEX -> new DropIndex(name, concurrently, ifExists, cascade);
      case SEQUENCE -> new DropSequence(name, ifExists, cascade);
      case TYPE -> new DropType(name, ifExists, cascade);
      case SCHEMA -> new DropSchema(name.name(), ifExists, cascade);
      default -> new DropObject(kind.words(), name, dropped.arguments(), ifExists, cascade);
    };
  }
}
