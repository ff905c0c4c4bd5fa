package io.github.sqllint.parse;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.RenameObject;
import io.github.sqllint.operation.ObjectOperation.SetSchema;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TypeOperation.AddEnumValue;
import io.github.sqllint.operation.TypeOperation.AlterType;
import io.github.sqllint.operation.TypeOperation.CreateType;
import io.github.sqllint.operation.TypeOperation.RenameEnumValue;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE TYPE and ALTER TYPE. */
final class TypeStatementReader {
  private TypeStatementReader() {}

  /** Takes CREATE TYPE from the name on. */
  static Operation create(Tokens tokens) {
    ObjectName name = NameReader.routine(tokens);
    if (tokens.isDone()) {
      return new CreateType(name, "shell", List.of(), List.of());
    }
    if (tokens.isSymbol("(")) {
      tokens.group();
      return new CreateType(name, "base", List.of(), List.of());
    }
    tokens.expect("as");
    if (tokens.accept("enum")) {
      return new CreateType(name, "enum", labels(tokens.group()), List.of());
    }
    if (tokens.accept("range")) {
      tokens.group();
      return new CreateType(name, "range", List.of(), List.of());
    }
    return new CreateType(name, "composite", List.of(), attributes(tokens.group(), name));
  }

  private static List<String> labels(Tokens inside) {
    List<String> labels = new ArrayList<>();
    if (inside.isDone()) {
      return labels;
    }
    do {
      labels.add(inside.string());
    } while (inside.acceptSymbol(","));
    inside.finish();
    return labels;
  }

  private static List<ColumnDefinition> attributes(Tokens inside, ObjectName type) {
    List<ColumnDefinition> attributes = new ArrayList<>();
    if (inside.isDone()) {
      return attributes;
    }
    do {
      attributes.add(ColumnReader.withType(inside, type).definition());
    } while (inside.acceptSymbol(","));
    inside.finish();
    return attributes;
  }

  /** Takes ALTER TYPE from the name on. */
  static void alter(Tokens tokens, Readings readings) {
    ObjectName name = NameReader.routine(tokens);
    if (isAttribute(tokens)) {
      do {
        Tokens action = tokens.item();
        boolean alone = tokens.isDone() && readings.isEmpty();
        Span span = alone ? readings.statement() : action.spanOfRest();
        readings.add(attribute(action, name), span);
        action.finish();
      } while (tokens.acceptSymbol(","));
    } else {
      readings.add(operation(tokens, name));
    }
  }

  private static boolean isAttribute(Tokens tokens) {
    return tokens.peek(1).is("attribute") && !tokens.is("rename");
  }

  private static Operation operation(Tokens tokens, ObjectName name) {
    if (tokens.accept("add", "value")) {
      boolean ifNotExists = tokens.accept("if", "not", "exists");
      String value = tokens.string();
      return new AddEnumValue(name, value, ifNotExists, position(tokens));
    }
    if (tokens.accept("rename", "value")) {
      String value = tokens.string();
      tokens.expect("to");
      return new RenameEnumValue(name, value, tokens.string());
    }
    if (tokens.accept("rename", "attribute")) {
      String attribute = TokenText.name(NameReader.column(tokens));
      tokens.expect("to");
      String newName = TokenText.name(NameReader.column(tokens));
      String action = "RENAME ATTRIBUTE " + attribute + " TO " + newName;
      return new AlterType(name, action, Clauses.cascade(tokens));
    }
    if (tokens.accept("rename", "to")) {
      return new RenameObject("type", name, NameReader.column(tokens), Optional.empty());
    }
    if (tokens.accept("set", "schema")) {
      return new SetSchema("type", name, NameReader.column(tokens));
    }
    if (tokens.is("owner", "to") || (tokens.is("set") && tokens.peek(1).isSymbol("("))) {
      return new AlterType(name, AlterReader.action(tokens), false);
    }
    throw tokens.expected("An action");
  }

  private static String position(Tokens tokens) {
    if (tokens.accept("before")) {
      return "before " + tokens.string();
    }
    return tokens.accept("after") ? "after " + tokens.string() : "";
  }

  private static Operation attribute(Tokens tokens, ObjectName name) {
    String action;
    if (tokens.accept("add", "attribute")) {
      action = "ADD ATTRIBUTE " + TokenText.name(NameReader.column(tokens)) + typed(tokens);
    } else if (tokens.accept("drop", "attribute")) {
      boolean ifExists = tokens.accept("if", "exists");
      String attribute = TokenText.name(NameReader.column(tokens));
      action = "DROP ATTRIBUTE " + (ifExists ? "IF EXISTS " : "") + attribute;
    } else {
      tokens.expect("alter", "attribute");
      String attribute = TokenText.name(NameReader.column(tokens));
      tokens.accept("set", "data");
      tokens.expect("type");
      action = "ALTER ATTRIBUTE " + attribute + " TYPE" + typed(tokens);
    }
    return new AlterType(name, action, Clauses.cascade(tokens));
  }

  private static String typed(Tokens tokens) {
    String type = " " + TypeReader.read(tokens);
    return tokens.accept("collate") ? type + " COLLATE " + NameReader.relation(tokens) : type;
  }
}
