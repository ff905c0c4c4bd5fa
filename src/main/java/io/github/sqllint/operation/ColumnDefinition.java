package io.github.sqllint.operation;

import java.util.Map;
import java.util.Optional;

/**
 * A column as CREATE TABLE or ADD COLUMN describes it; its constraints other than NOT NULL are
 * operations of their own.
 *
 * @param notNull whether NOT NULL is written; a primary key implies it without
 * @param notNullName the name of that constraint where written; PostgreSQL keeps it from 18 on
 * @param collation where written
 * @param storage {@code storage} and {@code compression} with what is written behind them, in lower
 *     case
 */
public record ColumnDefinition(
    String name,
    ColumnType type,
    boolean notNull,
    Optional<String> notNullName,
    Optional<Expression> defaultValue,
    Optional<Generated> generated,
    Optional<Identity> identity,
    Optional<String> collation,
    Map<String, String> storage) {
  public ColumnDefinition {
    storage = Map.copyOf(storage);
  }

  /**
   * {@code GENERATED ALWAYS AS (…)}.
   *
   * @param stored false for VIRTUAL, which PostgreSQL has from 18 on and means without a keyword
   */
  public record Generated(Expression expression, boolean stored) {}

  /**
   * {@code GENERATED … AS IDENTITY}.
   *
   * @param always false for BY DEFAULT
   * @param options the sequence options in normal form; empty where there are none
   */
  public record Identity(boolean always, String options) {
    /** As SQL writes it. */
    @Override
    public String toString() {
      return ((always ? "always " : "by default ") + options).strip();
    }
  }
}
