package io.github.sqllint.parse;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TypeOperation.AlterDomain;
import io.github.sqllint.operation.TypeOperation.CreateDomain;
import io.github.sqllint.operation.TypeOperation.DomainAction;
import io.github.sqllint.operation.TypeOperation.DomainCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE DOMAIN and ALTER DOMAIN. */
final class DomainReader {
  private DomainReader() {}

  /** Takes CREATE DOMAIN from the name on. */
  static Operation create(Tokens tokens) {
    ObjectName name = NameReader.routine(tokens);
    tokens.accept("as");
    ColumnType type = TypeReader.read(tokens);
    boolean notNull = false;
    Optional<String> collation = Optional.empty();
    Optional<Expression> defaultValue = Optional.empty();
    List<DomainCheck> checks = new ArrayList<>();
    while (!tokens.isDone()) {
      Optional<String> constraint = name(tokens);
      if (tokens.accept("collate")) {
        collation = Optional.of(NameReader.relation(tokens).toString());
      } else if (tokens.accept("default")) {
        defaultValue = Optional.of(ExpressionExtent.restricted(tokens));
      } else if (tokens.accept("not", "null")) {
        notNull = true;
      } else if (tokens.is("check")) {
        checks.add(check(tokens, constraint));
      } else {
        tokens.expect("null");
      }
    }
    return new CreateDomain(name, type, collation, notNull, defaultValue, checks);
  }

  private static Optional<String> name(Tokens tokens) {
    return tokens.accept("constraint") ? Optional.of(NameReader.column(tokens)) : Optional.empty();
  }

  private static DomainCheck check(Tokens tokens, Optional<String> name) {
    tokens.expect("check");
    Expression condition = ExpressionExtent.inParentheses(tokens);
    return new DomainCheck(name, condition, ConstraintAttributes.read(tokens).notValid());
  }

  /** Takes ALTER DOMAIN from behind the name, but for RENAME TO and SET SCHEMA. */
  static Operation alter(Tokens tokens, ObjectName domain) {
    int mark = tokens.mark();
    Optional<String> constraint = Optional.empty();
    Optional<DomainCheck> check = Optional.empty();
    DomainAction action = simple(tokens);
    if (action == DomainAction.OTHER) {
      if (tokens.accept("add")) {
        constraint = name(tokens);
        if (tokens.accept("not", "null")) {
          ConstraintAttributes.read(tokens);
          action = DomainAction.ADD_NOT_NULL;
        } else {
          check = Optional.of(check(tokens, constraint));
          action = DomainAction.ADD_CHECK;
        }
      } else if (tokens.accept("validate", "constraint")) {
        constraint = Optional.of(NameReader.column(tokens));
        action = DomainAction.VALIDATE_CONSTRAINT;
      } else if (tokens.accept("drop", "constraint")) {
        tokens.accept("if", "exists");
        constraint = Optional.of(NameReader.column(tokens));
        Clauses.cascade(tokens);
        action = DomainAction.DROP_CONSTRAINT;
      } else if (tokens.accept("rename", "constraint")) {
        constraint = Optional.of(NameReader.column(tokens));
        tokens.expect("to");
        NameReader.column(tokens);
        action = DomainAction.RENAME_CONSTRAINT;
      } else {
        tokens.expect("owner", "to");
        NameReader.role(tokens);
      }
    }
    return new AlterDomain(domain, action, tokens.action(mark), constraint, check);
  }

  private static DomainAction simple(Tokens tokens) {
    if (tokens.accept("set", "not", "null")) {
      return DomainAction.SET_NOT_NULL;
    }
    if (tokens.accept("drop", "not", "null")) {
      return DomainAction.DROP_NOT_NULL;
    }
    if (tokens.accept("drop", "default")) {
      return DomainAction.DROP_DEFAULT;
    }
    if (tokens.accept("set", "default")) {
      ExpressionExtent.any(tokens);
      return DomainAction.SET_DEFAULT;
    }
    return DomainAction.OTHER;
  }
}
