package io.github.sqllint.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A change to rows. */
public sealed interface DataOperation extends Operation {
  ObjectName table();

  @Override
  default Optional<ObjectName> relation() {
    return Optional.of(table());
  }

  /**
   * @param columns those that it names; empty where it gives a value to each
   * @param values whether it inserts a list of constants only
   * @param reads the relations that its query reads
   */
  record Insert(ObjectName table, List<String> columns, boolean values, List<ObjectName> reads)
      implements DataOperation {
    public Insert {
      columns = List.copyOf(columns);
      reads = List.copyOf(reads);
    }
  }

  /**
   * @param columns those that it sets
   * @param where empty where every row is changed
   * @param reads the other relations that it reads
   */
  record Update(
      ObjectName table, List<String> columns, Optional<Expression> where, List<ObjectName> reads)
      implements DataOperation {
    public Update {
      columns = List.copyOf(columns);
      reads = List.copyOf(reads);
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("filtered", where.isPresent());
    }
  }

  /** As {@link Update}. */
  record Delete(ObjectName table, Optional<Expression> where, List<ObjectName> reads)
      implements DataOperation {
    public Delete {
      reads = List.copyOf(reads);
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("filtered", where.isPresent());
    }
  }

  record Merge(ObjectName table, List<ObjectName> reads) implements DataOperation {
    public Merge {
      reads = List.copyOf(reads);
    }
  }

  record CopyFrom(ObjectName table) implements DataOperation {}
}
