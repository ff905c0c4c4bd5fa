package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.Query;
import io.github.sqllint.operation.ViewOperation.CreateMaterializedView;
import io.github.sqllint.operation.ViewOperation.CreateView;
import io.github.sqllint.operation.ViewOperation.RefreshMaterializedView;
import java.util.List;
import java.util.Optional;

/** CREATE VIEW, CREATE MATERIALIZED VIEW and REFRESH. */
final class ViewReader {
  private ViewReader() {}

  /** Takes CREATE VIEW from RECURSIVE or VIEW on. */
  static Operation create(Tokens tokens, boolean orReplace, boolean temporary) {
    boolean recursive = tokens.accept("recursive");
    tokens.expect("view");
    ObjectName name = NameReader.relation(tokens);
    List<String> columns = Clauses.columns(tokens);
    Optional<String> options = Clauses.parameterText(tokens, "with");
    tokens.expect("as");
    Query query = Clauses.query(tokens);
    if (recursive) {
      query = query.without(name);
    }
    if (tokens.accept("with")) {
      boolean local = tokens.accept("local");
      if (!local) {
        tokens.accept("cascaded");
      }
      tokens.expect("check", "option");
      String check = "check_option = " + (local ? "local" : "cascaded");
      options = Optional.of(options.map(given -> given + ", " + check).orElse(check));
    }
    return new CreateView(name, orReplace, temporary, columns, query, options);
  }

  /** Takes CREATE MATERIALIZED VIEW from behind VIEW. */
  static Operation materialized(Tokens tokens) {
    boolean ifNotExists = tokens.accept("if", "not", "exists");
    ObjectName name = NameReader.relation(tokens);
    List<String> columns = Clauses.columns(tokens);
    if (tokens.accept("using")) {
      NameReader.column(tokens);
    }
    Clauses.parameters(tokens, "with");
    if (tokens.accept("tablespace")) {
      NameReader.column(tokens);
    }
    tokens.expect("as");
    Query query = Clauses.query(tokens);
    return new CreateMaterializedView(name, ifNotExists, columns, query, Clauses.withData(tokens));
  }

  /** Takes REFRESH from its second word on. */
  static Operation refresh(Tokens tokens) {
    tokens.expect("materialized", "view");
    boolean concurrently = tokens.accept("concurrently");
    ObjectName name = NameReader.relation(tokens);
    return new RefreshMaterializedView(name, concurrently, Clauses.withData(tokens));
  }
}
