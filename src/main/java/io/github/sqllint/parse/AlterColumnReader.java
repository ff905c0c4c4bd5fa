package io.github.sqllint.parse;

import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.ColumnOperation.DropDefault;
import io.github.sqllint.operation.ColumnOperation.DropNotNull;
import io.github.sqllint.operation.ColumnOperation.SetDefault;
import io.github.sqllint.operation.ColumnOperation.SetNotNull;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TableOperation.AlterTableOther;
import io.github.sqllint.source.Token.Kind;
import java.util.Optional;

/** ALTER COLUMN of ALTER TABLE. */
final class AlterColumnReader {
  private final Tokens tokens;
  private final ObjectName table;
  private final String column;

  /** Its number in place of its name, as only an index needs it. */
  private final boolean numbered;

  private final int start;

  private AlterColumnReader(Tokens tokens, ObjectName table) {
    this.tokens = tokens;
    this.table = table;
    tokens.accept("column");
    this.numbered = tokens.peek().kind() == Kind.NUMBER;
    this.column = numbered ? tokens.next().text() : NameReader.column(tokens);
    this.start = tokens.mark();
  }

  /** Takes one action from behind its ALTER. */
  static Operation read(Tokens tokens, ObjectName table) {
    return new AlterColumnReader(tokens, table).read();
  }

  private Operation read() {
    if (tokens.accept("set", "not", "null")) {
      return new SetNotNull(table, column);
    }
    if (tokens.accept("drop", "not", "null")) {
      return new DropNotNull(table, column);
    }
    if (tokens.accept("set", "default")) {
      return new SetDefault(table, column, ExpressionExtent.any(tokens));
    }
    if (tokens.accept("drop", "default")) {
      return new DropDefault(table, column);
    }
    if (tokens.accept("set", "data", "type") || tokens.accept("type")) {
      return type();
    }
    other();
    String action = "ALTER COLUMN " + shown() + " " + tokens.action(start);
    return new AlterTableOther(table, action, Optional.of(column));
  }

  private String shown() {
    return numbered ? column : TokenText.name(column);
  }

  private Operation type() {
    ColumnType type = TypeReader.read(tokens);
    Optional<String> collation =
        tokens.accept("collate")
            ? Optional.of(NameReader.relation(tokens).toString())
            : Optional.empty();
    Optional<Expression> using =
        tokens.accept("using") ? Optional.of(ExpressionExtent.any(tokens)) : Optional.empty();
    return new ChangeColumnType(table, column, type, collation, using);
  }

  private void other() {
    switch (tokens.keyword()) {
      case "set" -> set();
      case "add" -> {
        tokens.expect("generated");
        ColumnReader.always(tokens);
        tokens.expect("as", "identity");
        if (tokens.isSymbol("(")) {
          SequenceReader.options(tokens.group());
        }
      }
      case "drop" -> {
        if (!tokens.accept("identity")) {
          tokens.expect("expression");
        }
        tokens.accept("if", "exists");
      }
      case "restart" -> {
        tokens.back(start);
        identityOptions();
      }
      case "reset", "options" -> tokens.group();
      default -> {
        tokens.back(start);
        throw tokens.expected("An action");
      }
    }
  }

  private void set() {
    if (tokens.isSymbol("(")) {
      tokens.group();
    } else if (tokens.accept("storage") || tokens.accept("compression")) {
      tokens.keyword();
    } else if (tokens.accept("statistics")) {
      if (!tokens.accept("default")) {
        tokens.acceptSymbol("-");
        if (tokens.peek().kind() != Kind.PLACEHOLDER && tokens.peek().kind() != Kind.NUMBER) {
          throw tokens.expected("A number");
        }
        tokens.next();
      }
    } else if (tokens.accept("expression")) {
      tokens.expect("as");
      tokens.group();
    } else {
      tokens.back(start);
      identityOptions();
    }
  }

  /** {@code SET GENERATED ALWAYS SET INCREMENT 2 RESTART}. */
  private void identityOptions() {
    do {
      if (!tokens.is("restart")) {
        tokens.expect("set");
      }
      if (tokens.accept("generated")) {
        ColumnReader.always(tokens);
      } else {
        SequenceReader.option(tokens);
      }
    } while (!tokens.isDone());
  }
}
