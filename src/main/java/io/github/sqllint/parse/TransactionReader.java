package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.SessionOperation.Begin;
import io.github.sqllint.operation.SessionOperation.Commit;
import io.github.sqllint.operation.SessionOperation.PrepareTransaction;
import io.github.sqllint.operation.SessionOperation.ReleaseSavepoint;
import io.github.sqllint.operation.SessionOperation.Rollback;
import io.github.sqllint.operation.SessionOperation.RollbackToSavepoint;
import io.github.sqllint.operation.SessionOperation.Savepoint;

/** The statements that begin, end and divide transactions. */
final class TransactionReader {
  private TransactionReader() {}

  /** Takes BEGIN from its second word on. */
  static Operation begin(Tokens tokens) {
    work(tokens);
    return begun(tokens);
  }

  /** Takes START TRANSACTION from its second word on. */
  static Operation start(Tokens tokens) {
    tokens.expect("transaction");
    return begun(tokens);
  }

  private static Operation begun(Tokens tokens) {
    if (!tokens.isDone()) {
      modes(tokens);
    }
    return new Begin();
  }

  /** Takes transaction modes; them in normal form. */
  static String modes(Tokens tokens) {
    int mark = tokens.mark();
    if (tokens.accept("snapshot")) {
      tokens.string();
      return tokens.text(mark);
    }
    do {
      if (tokens.accept("isolation", "level")) {
        level(tokens);
      } else if (tokens.accept("read")) {
        if (!tokens.accept("only")) {
          tokens.expect("write");
        }
      } else if (!tokens.accept("deferrable")) {
        tokens.expect("not", "deferrable");
      }
      tokens.acceptSymbol(",");
    } while (!tokens.isDone());
    return tokens.text(mark);
  }

  private static void level(Tokens tokens) {
    if (tokens.accept("read")) {
      if (!tokens.accept("committed")) {
        tokens.expect("uncommitted");
      }
    } else if (!tokens.accept("serializable")) {
      tokens.expect("repeatable", "read");
    }
  }

  /** Takes COMMIT or END from its second word on. */
  static Operation commit(Tokens tokens) {
    if (tokens.accept("prepared")) {
      tokens.string();
      return new Other("commit prepared", tokens.text(0));
    }
    work(tokens);
    return new Commit(chain(tokens));
  }

  /** Takes ROLLBACK or ABORT from its second word on. */
  static Operation rollback(Tokens tokens) {
    if (tokens.accept("prepared")) {
      tokens.string();
      return new Other("rollback prepared", tokens.text(0));
    }
    work(tokens);
    if (tokens.accept("to")) {
      tokens.accept("savepoint");
      return new RollbackToSavepoint(NameReader.column(tokens));
    }
    return new Rollback(chain(tokens));
  }

  static Operation savepoint(Tokens tokens) {
    return new Savepoint(NameReader.column(tokens));
  }

  static Operation release(Tokens tokens) {
    tokens.accept("savepoint");
    return new ReleaseSavepoint(NameReader.column(tokens));
  }

  /** Takes PREPARE TRANSACTION from its third word on. */
  static Operation prepare(Tokens tokens) {
    return new PrepareTransaction(tokens.string());
  }

  private static void work(Tokens tokens) {
    if (!tokens.accept("work")) {
      tokens.accept("transaction");
    }
  }

  private static boolean chain(Tokens tokens) {
    if (tokens.accept("and", "no", "chain")) {
      return false;
    }
    return tokens.accept("and", "chain");
  }
}
