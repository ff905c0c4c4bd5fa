package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.ClassValue;
import io.github.sqllint.dsl.ruby.Inflector;
import io.github.sqllint.dsl.ruby.Interpreter;
import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Leaving;
import io.github.sqllint.dsl.ruby.Node;
import io.github.sqllint.dsl.ruby.Parser;
import io.github.sqllint.dsl.ruby.RubySyntaxException;
import io.github.sqllint.dsl.ruby.Value;
import io.github.sqllint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the migrations of a project in the order in which Rails runs them. */
public final class RailsReader {
  private static final String CLASS = "ActiveRecord::Migration[";

  private Memory memory = new Memory();

  /**
   * A migration.
   *
   * @param up what it sends; a file of {@link SourceFile#emitted()}
   * @param down what taking it back sends; empty where Rails cannot, or where nobody has said how
   * @param transaction whether Rails puts a transaction around each direction
   */
  public record Migration(SourceFile up, Optional<SourceFile> down, boolean transaction) {}

  /**
   * Reads a file; empty where it defines no migration.
   *
   * @param stem the file's name without number and ending, as {@code create_users}
   */
  public Optional<Migration> read(SourceFile file, String stem) throws RubySyntaxException {
    Node program = Parser.parse(file.text());
    Memory before = memory.copy();
    Optional<Run> up = Run.of(program, file, stem, memory);
    if (up.isEmpty()) {
      memory = before;
      return Optional.empty();
    }
    up.get().direction("up");
    Optional<SourceFile> down =
        Run.of(program, file, stem, memory.copy()).flatMap(run -> run.direction("down"));
    return Optional.of(new Migration(up.get().emission.file(), down, up.get().transaction));
  }

  /** One evaluation of a file, for one direction. */
  private record Run(
      Interpreter interpreter,
      ClassValue type,
      MigrationObject self,
      Emission emission,
      boolean transaction) {

    static Optional<Run> of(Node program, SourceFile file, String stem, Memory memory) {
      Optional<ClassValue> first = migration(classes(program, file, memory), stem);
      if (first.isEmpty()) {
        return Optional.empty();
      }
      Release release = release(first.get());
      boolean transaction = first.get().setting("disable_ddl_transaction!").isEmpty();
      Emission emission = new Emission(file, transaction);
      MigrationObject self = new MigrationObject(emission, new Compatibility(release), memory);
      Interpreter interpreter = new Interpreter(new RailsWorld(self));
      emission.follow(interpreter);
      List<ClassValue> defined = interpreter.run(program);
      return migration(defined, stem)
          .map(type -> new Run(interpreter, type, self, emission, transaction));
    }

    /** The classes that the file defines. */
    private static List<ClassValue> classes(Node program, SourceFile file, Memory memory) {
      Emission nothing = new Emission(file, true);
      MigrationObject self =
          new MigrationObject(nothing, new Compatibility(Release.R6_1), memory.copy());
      return new Interpreter(new RailsWorld(self)).run(program);
    }

    private static Optional<ClassValue> migration(List<ClassValue> defined, String stem) {
      List<ClassValue> found = new ArrayList<>(defined);
      found.removeIf(type -> !MigrationObject.isMigration(type));
      String name = Inflector.camelized(stem);
      Optional<ClassValue> named =
          found.stream().filter(type -> type.name().equals(name)).findFirst();
      return named.isPresent()
          ? named
          : found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    private static Release release(ClassValue type) {
      Value parent = type.superclass();
      if (parent instanceof ClassValue known && known != type) {
        return release(known);
      }
      String name = parent instanceof Value.Named named ? named.name() : "";
      return name.startsWith(CLASS)
          ? Release.of(name.substring(CLASS.length(), name.length() - 1)).orElse(Release.R6_1)
          : new Release(4, 2);
    }

    /** Runs a direction; empty where there is no way in it. */
    Optional<SourceFile> direction(String direction) {
      boolean change = type.defines("change");
      if (!change && !type.defines(direction) && !type.definesOnClass(direction)) {
        return Optional.empty();
      }
      try {
        if (change && direction.equals("down")) {
          self.revert(() -> interpreter.callMethod(self, type, "change", List.of()));
        } else if (change || type.defines(direction)) {
          interpreter.callMethod(self, type, change ? "change" : direction, List.of());
        } else {
          interpreter.callClassMethod(
              self,
              type,
              new Invocation(
                  direction, List.of(), Value.Table.empty(), Optional.empty(), type.span()));
        }
      } catch (Irreversible e) {
        return Optional.empty();
      } catch (Leaving left) {
        return left.how().equals("raise") ? Optional.empty() : Optional.of(emission.file());
      }
      return Optional.of(emission.file());
    }
  }
}
