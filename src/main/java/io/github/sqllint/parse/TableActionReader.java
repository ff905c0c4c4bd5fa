package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TableOperation.AlterTableOther;
import io.github.sqllint.operation.TriggerOperation.DisableTrigger;
import io.github.sqllint.operation.TriggerOperation.EnableTrigger;
import java.util.Optional;

/** The actions of ALTER TABLE that change neither columns nor constraints nor partitions. */
final class TableActionReader {
  private final Tokens tokens;
  private final ObjectName table;
  private final int start;

  private TableActionReader(Tokens tokens, ObjectName table) {
    this.tokens = tokens;
    this.table = table;
    this.start = tokens.mark();
  }

  /** Takes one action. */
  static Operation read(Tokens tokens, ObjectName table) {
    return new TableActionReader(tokens, table).read();
  }

  /** Takes ALTER CONSTRAINT from its second word on. */
  static Operation alterConstraint(Tokens tokens, ObjectName table) {
    tokens.expect("constraint");
    int name = tokens.mark();
    NameReader.column(tokens);
    if (!tokens.accept("inherit")) {
      ConstraintAttributes.read(tokens);
    }
    return new AlterTableOther(table, "ALTER CONSTRAINT " + tokens.action(name), Optional.empty());
  }

  private Operation read() {
    switch (tokens.keyword()) {
      case "enable" -> {
        return enable();
      }
      case "disable" -> {
        if (tokens.accept("trigger")) {
          return new DisableTrigger(table, trigger());
        }
        ruleOrRowSecurity();
      }
      case "set" -> set();
      case "no" -> no();
      case "replica" -> replicaIdentity();
      case "force" -> tokens.expect("row", "level", "security");
      case "not" -> tokens.expect("of");
      case "inherit", "of" -> NameReader.relation(tokens);
      case "reset", "options" -> tokens.group();
      case "cluster" -> {
        tokens.expect("on");
        NameReader.column(tokens);
      }
      case "owner" -> {
        tokens.expect("to");
        NameReader.role(tokens);
      }
      default -> {
        tokens.back(start);
        throw tokens.expected("An action");
      }
    }
    return new AlterTableOther(table, tokens.action(start), Optional.empty());
  }

  private Operation enable() {
    boolean other = tokens.is("replica") || tokens.is("always");
    String mode = other ? tokens.keyword() : "origin";
    if (tokens.accept("trigger")) {
      return new EnableTrigger(table, trigger(), mode);
    }
    if (other) {
      tokens.expect("rule");
      NameReader.column(tokens);
    } else {
      ruleOrRowSecurity();
    }
    return new AlterTableOther(table, tokens.action(start), Optional.empty());
  }

  /** {@code all} and {@code user} are no names here. */
  private String trigger() {
    return tokens.is("all") || tokens.is("user") ? tokens.keyword() : NameReader.column(tokens);
  }

  private void ruleOrRowSecurity() {
    if (tokens.accept("rule")) {
      NameReader.column(tokens);
    } else {
      tokens.expect("row", "level", "security");
    }
  }

  private void set() {
    if (tokens.isSymbol("(")) {
      tokens.group();
    } else if (tokens.accept("tablespace")) {
      NameReader.column(tokens);
    } else if (tokens.accept("access", "method")) {
      if (!tokens.accept("default")) {
        NameReader.column(tokens);
      }
    } else if (!(tokens.accept("logged")
        || tokens.accept("unlogged")
        || tokens.accept("without", "cluster")
        || tokens.accept("without", "oids"))) {
      tokens.expect("with", "oids");
    }
  }

  private void no() {
    if (tokens.accept("inherit")) {
      NameReader.relation(tokens);
    } else {
      tokens.expect("force", "row", "level", "security");
    }
  }

  private void replicaIdentity() {
    tokens.expect("identity");
    if (tokens.accept("using", "index")) {
      NameReader.column(tokens);
    } else if (!tokens.accept("nothing") && !tokens.accept("full")) {
      tokens.expect("default");
    }
  }
}
