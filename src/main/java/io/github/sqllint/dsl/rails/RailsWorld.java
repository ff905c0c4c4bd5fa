package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Callable;
import io.github.sqllint.dsl.ruby.ClassValue;
import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Node;
import io.github.sqllint.dsl.ruby.Value;
import io.github.sqllint.dsl.ruby.World;
import io.github.sqllint.source.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a migration finds around itself: Active Record and the application's classes. */
class RailsWorld implements World {
  private final MigrationObject migration;
  private final Project project;

  RailsWorld(MigrationObject migration, Project project) {
    this.migration = migration;
    this.project = project;
  }

  @Override
  public Optional<Required> required(Invocation call, String from) {
    return project.required(call, from);
  }

  @Override
  public Value constant(String path, Span span) {
    return switch (path) {
      case "ActiveRecord::Base", "ApplicationRecord" ->
          new Model(path, "", migration, false, Optional.empty(), Optional.empty());
      case "ActiveRecord::Migration" -> new MigrationClass(path);
      case "Arel" -> (Value.Receiver) this::arel;
      case "Rails" -> (Value.Receiver) project::rails;
      case "String",
          "Symbol",
          "Array",
          "Hash",
          "Integer",
          "Numeric",
          "Float",
          "NilClass",
          "Object",
          "StandardError",
          "Regexp",
          "Proc",
          "Set",
          "Struct",
          "Data",
          "Date",
          "BigDecimal",
          "Module",
          "Class" ->
          new Plain(path);
      default -> Libraries.isUnread(path) ? new Value.Unknown("`" + path + "`") : elsewhere(path);
    };
  }

  private Value elsewhere(String path) {
    if (IrreversibleMigration.is(path)) {
      return new IrreversibleMigration(path, Value.NIL);
    }
    if (RailsVersion.is(path)) {
      return new RailsVersion();
    }
    if (Digests.is(path)) {
      return Digests.of(path);
    }
    String root = path.contains("::") ? path.substring(0, path.indexOf(':')) : "";
    if (Set.of("ActiveRecord", "ActiveModel", "PG", "Mysql2", "SQLite3").contains(root)) {
      return new Plain(path);
    }
    if (Set.of("Rails", "ActiveSupport", "File", "Digest", "Process").contains(root)) {
      return new Value.Unknown("`" + path + "`");
    }
    String last = path.substring(path.lastIndexOf(':') + 1);
    if (last.equals("Migration")) {
      return new MigrationClass(path);
    }
    boolean constant = last.equals(last.toUpperCase(Locale.ROOT)) && last.length() > 1;
    return constant
        ? new Value.Unknown("`" + path + "`")
        : Model.ofApplication(path, migration, project);
  }

  private Value arel(Invocation call) {
    return call.name().equals("sql") ? call.argument(0) : new Value.Unknown("`Arel`");
  }

  /** A class of a library. */
  private record Plain(String name) implements Value.Named, Value.Receiver {
    @Override
    public Value send(Invocation call) {
      return new Value.Unknown("`" + name + "." + call.name() + "`");
    }
  }

  /** {@code ActiveRecord::Migration}, with the release that is asked for behind it. */
  private record MigrationClass(String name) implements Value.Named, Value.Receiver {
    @Override
    public Value send(Invocation call) {
      if (call.name().equals("[]") && call.argument(0) instanceof Value.Unknown) {
        return new MigrationClass(name + "[]");
      }
      if (call.name().equals("[]")) {
        return new MigrationClass(name + "[" + Known.text(call.argument(0)) + "]");
      }
      return new Value.Unknown("`" + name + "." + call.name() + "`");
    }
  }

  @Override
  public Value instance(ClassValue type, Invocation call) {
    return Model.of(type, migration)
        .map(model -> model.send(call))
        .orElse(new Value.Unknown("an object of `" + type.name() + "`"));
  }

  @Override
  public Value classCall(ClassValue type, Invocation call) {
    if (MigrationType.is(type)) {
      return new Value.Unknown("`" + call.name() + "`");
    }
    return Model.of(type, migration)
        .map(model -> model.send(call))
        .orElse(new Value.Unknown("`" + type.name() + "." + call.name() + "`"));
  }

  @Override
  public void cut(Span span, String what) {
    migration.emission().gap(span, "What it sends from here on is not followed: " + what + ".");
  }

  @Override
  public int noted() {
    return migration.emission().size();
  }

  @Override
  public void discarded(Node.Call call, int before) {
    Node root = call;
    while (root instanceof Node.Call inner) {
      root = inner.receiver().orElseThrow();
    }
    boolean quiet =
        CallNames.READS.contains(call.name())
            || root instanceof Node.Constant constant && isQuiet(constant)
            || call.block().isPresent();
    if (!quiet && noted() == before) {
      migration
          .emission()
          .gap(call.span(), "`" + call.name() + "` is called on a class of the application.");
    }
  }

  private static boolean isQuiet(Node.Constant constant) {
    Node root = constant;
    while (root instanceof Node.Constant inner && inner.scope().isPresent()) {
      root = inner.scope().get();
    }
    return root instanceof Node.Constant first && Libraries.isQuiet(first.name());
  }

  /** {@code options.delete("key")}, which a row's column that holds a map is asked for. */
  private static boolean isOfMap(Invocation call) {
    return call.name().equals("delete")
        && call.arguments().size() == 1
        && call.argument(0) instanceof Value.Text;
  }

  @Override
  public Value unknownCall(Value receiver, Invocation call) {
    boolean writes = CallNames.mayWrite(call) && !isOfMap(call);
    if (writes && !(receiver instanceof Value.Nil)) {
      String what =
          receiver instanceof Value.Unknown unknown ? unknown.what() : "a value of the program";
      migration.emission().gap(call.span(), "`" + call.name() + "` is called on " + what + ".");
    }
    if (receiver instanceof Value.Unknown) {
      return receiver;
    }
    Value.Unknown result = new Value.Unknown("`" + call.name() + "`");
    call.block().ifPresent(block -> UnknownBlocks.run(migration, block, result));
    if (receiver instanceof Callable lambda && !CallNames.asks(call)) {
      UnknownBlocks.run(migration, lambda, result);
    }
    return result;
  }
}
