package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Interpreter;
import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Node;
import io.github.sqllint.dsl.ruby.Parser;
import io.github.sqllint.dsl.ruby.RubySyntaxException;
import io.github.sqllint.dsl.ruby.Texts;
import io.github.sqllint.dsl.ruby.Value;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** {@code db/schema.rb}: the tables after the migrations up to a version. */
public final class SchemaDump implements Dump {
  /** The release of a file that names none. */
  private static final Release UNNAMED = Release.R6_1;

  private final SourceFile file;
  private final Node program;

  private SchemaDump(SourceFile file, Node program) {
    this.file = file;
    this.program = program;
  }

  public static SchemaDump parse(SourceFile file) throws RubySyntaxException {
    return new SchemaDump(file, Parser.parse(file.text()));
  }

  /** The version of the last migration that it holds; empty where it does not say. */
  private Optional<String> version() {
    Value[] version = {Value.NIL};
    run(call -> version[0] = call.named("version"));
    return Optional.ofNullable(Texts.plain(version[0])).filter(text -> text.matches("\\d+"));
  }

  @Override
  public boolean holds(String version) {
    String last = version().orElse("0");
    return version.matches("\\d+") && new BigInteger(version).compareTo(new BigInteger(last)) <= 0;
  }

  @Override
  public void tell(Memory memory, Memory migrations) {
    define(new Emission(file, memory), memory, connection -> connection);
    memory.doubtMadeNames(migrations);
  }

  @Override
  public Optional<SourceFile> beginning(Touches touches) {
    Memory memory = new Memory();
    Emission emission = new Emission(file, memory);
    define(emission, memory, connection -> new Beginning(connection, touches));
    return emission.size() == 0 ? Optional.empty() : Optional.of(emission.file());
  }

  /** Runs the definition of the schema. */
  private void define(Emission emission, Memory memory, Function<Connection, Target> target) {
    run(
        call -> {
          Release release = Release.of(call.name()).orElse(UNNAMED);
          Compatibility compatibility = new Compatibility(() -> release, table -> false);
          Connection connection = new Connection(emission, compatibility, memory);
          MigrationObject self =
              new MigrationObject(emission, compatibility, target.apply(connection));
          call.block().ifPresent(block -> block.callOn(self, List.of()));
        });
  }

  /**
   * Runs the file.
   *
   * @param definition takes the call that defines the schema; its name is the release
   */
  private void run(Consumer<Invocation> definition) {
    Memory memory = new Memory();
    Emission nothing = new Emission(file, memory);
    MigrationObject self =
        new MigrationObject(nothing, new Compatibility(() -> UNNAMED, table -> false), memory);
    new Interpreter(new SchemaWorld(self, definition), file.text().length()).run(program);
  }

  /** Knows {@code ActiveRecord::Schema} besides. */
  private static final class SchemaWorld extends RailsWorld {
    private final Consumer<Invocation> definition;

    SchemaWorld(MigrationObject migration, Consumer<Invocation> definition) {
      super(migration, Project.none());
      this.definition = definition;
    }

    @Override
    public Value constant(String path, Span span) {
      return path.equals("ActiveRecord::Schema")
          ? new Schema("", definition)
          : super.constant(path, span);
    }
  }

  /**
   * @param release empty for none
   */
  private record Schema(String release, Consumer<Invocation> definition) implements Value.Receiver {
    @Override
    public Value send(Invocation call) {
      if (call.name().equals("[]") && Texts.plain(call.argument(0)) != null) {
        return new Schema(Texts.plain(call.argument(0)), definition);
      } else if (call.name().equals("define")) {
        definition.accept(
            new Invocation(release, call.arguments(), call.named(), call.block(), call.span()));
      }
      return Value.NIL;
    }
  }

  /** Sends what belongs to tables whose beginning is known, as it was then. */
  private record Beginning(Connection connection, Touches touches) implements Target {
    @Override
    public Value run(Command command) {
      Command call = command.spread();
      boolean known =
          switch (call.name()) {
            case "create_table", "add_index", "add_foreign_key", "add_check_constraint" ->
                touches.tellsBeginning(call.text(0)) && isOld(call);
            default -> false;
          };
      if (known) {
        connection.run(call.name().equals("create_table") ? table(call) : call);
      }
      return Value.NIL;
    }

    private boolean isOld(Command call) {
      Touches.Additions added = touches.additions(call.text(0));
      String name = call.options().text("name").orElse("");
      return switch (call.name()) {
        case "add_index" -> !added.indexes().contains(name);
        case "add_foreign_key" ->
            !added
                    .constraints()
                    .contains(
                        ForeignKeyStatements.foreignKeyName(
                            call.text(0), call.text(1), call.options()))
                && !added.columns().contains(call.options().text("column").orElse(""));
        case "add_check_constraint" -> !added.constraints().contains(name);
        default -> true;
      };
    }

    private Command table(Command call) {
      Touches.Additions added = touches.additions(call.text(0));
      return call.with(call.options().without("force"))
          .with(
              arguments -> {
                call.block().ifPresent(block -> block.call(arguments));
                ((NewTable) arguments.get(0)).without(added);
                return Value.NIL;
              });
    }
  }
}
