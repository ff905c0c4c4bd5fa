package io.github.sqllint.parse;

import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.Inclusion;
import io.github.sqllint.source.PsqlLine;
import io.github.sqllint.source.Question;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.StatementSplitter;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A script to its statements and what each of them does. */
public final class ScriptReader {
  private ScriptReader() {}

  public static ReadScript read(Script script) {
    List<ReadStatement> read = new ArrayList<>();
    if (script.file().emitted().isPresent()) {
      emitted(script, script.file().emitted().get(), read);
    } else {
      written(script, false, read);
    }
    return new ReadScript(script, read);
  }

  /**
   * Reads a file's own statements, and those of the files that it includes in their place.
   *
   * @param conditional whether the whole script runs only if something holds that is not known here
   */
  private static void written(Script script, boolean conditional, List<ReadStatement> read) {
    int conditions = conditional ? 1 : 0;
    for (Statement statement : StatementSplitter.split(script.file(), script.regions())) {
      Token first = statement.tokens().get(0);
      if (first.kind() != Token.Kind.PSQL_COMMAND) {
        ReadStatement one = StatementReader.read(statement);
        read.add(conditions > 0 ? conditional(one) : one);
        continue;
      }
      PsqlLine line = PsqlLine.of(first);
      conditions += line.command().equals("if") ? 1 : line.command().equals("endif") ? -1 : 0;
      conditions = Math.max(conditions, conditional ? 1 : 0);
      Optional<Inclusion> inclusion = script.inclusion(statement.span());
      Operation operation =
          inclusion.isEmpty()
              ? PsqlReader.read(first)
              : inclusion.get().included().isPresent()
                  ? PsqlReader.command(line)
                  : PsqlReader.notRead(line, inclusion.get().problem());
      Reading reading = new Reading(operation, statement.span(), conditions > 0);
      read.add(new ReadStatement(statement, List.of(reading)));
      if (inclusion.isPresent() && inclusion.get().included().isPresent()) {
        written(inclusion.get().included().get(), conditions > 0, read);
      }
    }
  }

  private static void emitted(Script script, EmittedSql sql, List<ReadStatement> read) {
    for (EmittedSql.Piece piece : sql.pieces()) {
      if (piece.gap().isPresent()) {
        read.add(gap(script, piece, piece.gap().get()));
        continue;
      }
      List<Question> asked = piece.asked();
      List<Operation> presumed = presumed(piece);
      for (Statement statement : StatementSplitter.split(script.file(), List.of(piece.region()))) {
        ReadStatement one = StatementReader.read(statement);
        ReadStatement whole = piece.assumption().map(it -> assuming(one, it, piece)).orElse(one);
        whole = piece.open().isPresent() ? open(whole, piece.open().get()) : whole;
        List<Reading> readings = (piece.conditional() ? conditional(whole) : whole).readings();
        read.add(new ReadStatement(statement, readings, piece.conditions(), asked, presumed));
        asked = List.of();
      }
    }
  }

  private static ReadStatement assuming(
      ReadStatement read, String assumption, EmittedSql.Piece piece) {
    Optional<ObjectName> table = piece.outline().flatMap(outline -> table(outline.table()));
    List<Reading> readings = new ArrayList<>(read.readings());
    Unrecognised taken = Unrecognised.assumption(assumption, table);
    readings.add(new Reading(taken, read.statement().span(), piece.conditional()));
    return new ReadStatement(read.statement(), readings);
  }

  private static ReadStatement open(ReadStatement read, EmittedSql.Open open) {
    boolean values =
        open.values() && read.readings().stream().allMatch(one -> isOfRows(one.operation()));
    Unrecognised rest =
        values
            ? Unrecognised.values(open.reason(), open.repeated())
            : Unrecognised.part(open.reason());
    List<Reading> readings = new ArrayList<>(read.readings());
    readings.add(new Reading(rest, read.statement().span(), false));
    return new ReadStatement(read.statement(), readings);
  }

  private static boolean isOfRows(Operation operation) {
    return operation instanceof DataOperation
        || (operation instanceof Other other && other.kind().equals("select"));
  }

  /** The changes of columns that statements make. */
  private static List<Operation> presumed(EmittedSql.Piece piece) {
    List<Operation> presumed = new ArrayList<>();
    for (String text : piece.presumed()) {
      SourceFile sql = new SourceFile("", text);
      Span whole = new Span(0, text.length());
      for (Statement statement : StatementSplitter.split(sql, List.of(whole))) {
        StatementReader.read(statement).readings().forEach(one -> presumed.add(one.operation()));
      }
    }
    return presumed;
  }

  private static ReadStatement gap(Script script, EmittedSql.Piece piece, String reason) {
    Span region = piece.region();
    Token call = new Token(Token.Kind.PLACEHOLDER, script.file().text(region), region.start());
    Statement statement = new Statement(script.file(), region, List.of(call));
    Unrecognised unknown =
        piece
            .outline()
            .map(outline -> outlined(reason, outline))
            .orElseGet(() -> new Unrecognised(reason, "", Optional.empty()));
    Reading reading = new Reading(unknown, region, piece.conditional());
    return new ReadStatement(
        statement, List.of(reading), piece.conditions(), piece.asked(), List.of());
  }

  /** What changes a table that is not known may change anything. */
  private static Unrecognised outlined(String reason, EmittedSql.Outline outline) {
    if (outline == EmittedSql.Outline.REFUSED) {
      return Unrecognised.refused(reason);
    }
    Optional<ObjectName> table = table(outline.table());
    Unrecognised outlined = new Unrecognised(reason, outline.kind(), table);
    boolean tells = table.isPresent() || !outlined.isAboutTable();
    return tells ? outlined : new Unrecognised(reason, "", Optional.empty());
  }

  /** A table by its name as SQL writes it. */
  private static Optional<ObjectName> table(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    SourceFile sql = new SourceFile("", "CREATE TABLE " + name + " ()");
    Span whole = new Span(0, sql.text().length());
    return StatementSplitter.split(sql, List.of(whole)).stream()
        .flatMap(statement -> StatementReader.read(statement).readings().stream())
        .map(Reading::operation)
        .filter(TableOperation.CreateTable.class::isInstance)
        .map(operation -> ((TableOperation.CreateTable) operation).table())
        .findFirst();
  }

  private static ReadStatement conditional(ReadStatement read) {
    return new ReadStatement(
        read.statement(),
        read.readings().stream()
            .map(reading -> new Reading(reading.operation(), reading.span(), true))
            .toList());
  }
}
