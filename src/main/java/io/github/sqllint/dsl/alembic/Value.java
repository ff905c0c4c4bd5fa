package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.python.Expression;
import io.github.sqllint.dsl.python.Expression.Parameter;
import io.github.sqllint.dsl.python.Statement;
import io.github.sqllint.source.Guard;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TooLarge;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an expression is worth, as far as the file tells. */
sealed interface Value {

  /**
   * Nobody knows before the revision runs.
   *
   * @param guard what has to hold for it to be true
   */
  record Unknown(String reason, boolean fromProject, Guard guard) implements Value {
    Unknown(String reason) {
      this(reason, false);
    }

    Unknown(String reason, boolean fromProject) {
      this(reason, fromProject, Guard.UNKNOWN);
    }

    Unknown(String reason, Guard guard) {
      this(reason, false, guard);
    }
  }

  /** What is known only when the revision runs, with the placeholder that SQL gets for it. */
  record Open(String name) implements Value {
    String placeholder() {
      return "${" + name + "}";
    }
  }

  record Text(HostText text) implements Value {
    static Text made(String text) {
      return new Text(HostText.made(text));
    }

    @Override
    public String toString() {
      return text.text();
    }
  }

  /**
   * A number.
   *
   * @param whole whether Python holds it as an {@code int}
   * @param exact whether it is a {@code Decimal}, which keeps zeros at its end
   */
  record Number(BigDecimal number, boolean whole, boolean exact) implements Value {
    Number(BigDecimal number, boolean whole) {
      this(number, whole, false);
    }

    static Number of(long number) {
      return new Number(BigDecimal.valueOf(number), true);
    }
  }

  record Truth(boolean is) implements Value {}

  /**
   * A {@code date} or {@code datetime} without a time zone.
   *
   * @param day whether it is a {@code date}
   */
  record Moment(LocalDateTime at, boolean day) implements Value {}

  /**
   * A {@code timedelta}, or a {@code relativedelta} of {@code dateutil}.
   *
   * @param months none in a {@code timedelta}
   */
  record Stretch(int months, Duration length) implements Value {}

  record None() implements Value {}

  /** A list, tuple or set, which programs may change. */
  record Items(Expression.Kind kind, List<Value> elements) implements Value {
    public Items {
      TooLarge.list(elements.size());
      elements = new ArrayList<>(elements);
    }

    static Items list(List<Value> elements) {
      return new Items(Expression.Kind.LIST, elements);
    }

    static Items tuple(Value... elements) {
      return new Items(Expression.Kind.TUPLE, List.of(elements));
    }

    /** A set, which keeps the first of equal elements; their order is the file's. */
    static Items set(List<Value> elements) {
      Map<Object, Value> distinct = new LinkedHashMap<>();
      elements.forEach(element -> distinct.putIfAbsent(Values.key(element), element));
      return new Items(Expression.Kind.SET, List.copyOf(distinct.values()));
    }

    /** Nobody knows from here on what it holds. */
    void forget(String reason) {
      elements.clear();
      elements.add(new Unknown(reason));
    }
  }

  /** A dictionary by its keys as {@link Values#key} makes them comparable. */
  record Dictionary(Map<Object, Entry> entries) implements Value {
    Dictionary() {
      this(new LinkedHashMap<>());
    }

    void put(Value key, Value value) {
      entries.put(Values.key(key), new Entry(key, value));
    }

    /** Perhaps it gets a value for a key, perhaps it stays as it is. */
    void mayHold(Value key, String reason) {
      Object known = Values.key(key);
      if (entries.containsKey(known)) {
        put(key, new Unknown(reason));
      } else {
        put(new Unknown(reason), new Unknown(reason));
      }
    }

    /** Nobody knows from here on what it holds. */
    void forget(String reason) {
      entries.clear();
      put(new Unknown(reason), new Unknown(reason));
    }

    Optional<Value> at(Value key) {
      return Optional.ofNullable(entries.get(Values.key(key))).map(Entry::value);
    }
  }

  record Entry(Value key, Value value) {}

  /** A function that the file defines. */
  record Function(
      String name,
      List<Parameter> parameters,
      Map<String, Value> presets,
      List<Statement> body,
      Optional<Expression> result,
      Scope scope,
      Yields yields)
      implements Value {
    boolean manager() {
      return yields == Yields.BLOCK;
    }
  }

  /** What a function yields: the values of a generator, or the block that it surrounds. */
  enum Yields {
    NOTHING,
    VALUES,
    BLOCK
  }

  /** A function with its first arguments. */
  record Bound(Value function, Arguments arguments) implements Value {}

  /** Something by its name in a module or among what Python has built in. */
  record Symbol(String path) implements Value {
    String name() {
      return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Whether it is one of SQLAlchemy's names. */
    boolean isSql() {
      return path.equals("sqlalchemy") || path.startsWith("sqlalchemy.") || ForeignTypes.is(this);
    }
  }

  /** What a call of something of SQLAlchemy makes; each is only like itself. */
  final class Made implements Value {
    private final Value maker;
    private final Arguments arguments;
    private final Span call;
    private final List<Value> attached = new ArrayList<>();

    Made(Value maker, Arguments arguments, Span call) {
      this.maker = maker;
      this.arguments = arguments;
      this.call = call;
    }

    Value maker() {
      return maker;
    }

    Arguments arguments() {
      return arguments;
    }

    Span call() {
      return call;
    }

    /** What belongs to a table though it is not among the arguments. */
    List<Value> attached() {
      return attached;
    }
  }

  /** An attribute of something of SQLAlchemy. */
  record Member(Value object, String name) implements Value {}

  /** An operator between things of SQLAlchemy; a unary one has no right side. */
  record Combined(String operator, Value left, Optional<Value> right) implements Value {}

  /** A method of a value of Python or of a tool. */
  record Method(Value object, String name) implements Value {}

  /** A class that the file defines. */
  record Type(String name, List<Value> bases, Map<String, Value> members) implements Value {
    /** A member of it or of the classes above. */
    Optional<Value> member(String wanted) {
      if (members.containsKey(wanted)) {
        return Optional.of(members.get(wanted));
      }
      for (Value base : bases) {
        Optional<Value> found =
            base instanceof Type above ? above.member(wanted) : Optional.empty();
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }

    /** Whether a class of this name is among those above. */
    boolean isA(String above) {
      return bases.stream()
          .anyMatch(
              base ->
                  base instanceof Symbol symbol
                      ? symbol.name().equals(above)
                      : base instanceof Type type && (type.name.equals(above) || type.isA(above)));
    }
  }

  /** An object of a class that the file defines. */
  record Instance(Type type, Map<String, Value> fields) implements Value {}

  /** What an inspector lists, or what a program makes of it. */
  sealed interface Inspected extends Value
      permits Listed, Listed.One, Listed.IsNamed, Listed.Those {}

  /** A thing of Alembic or a connection, by what can be done with it. */
  record Tool(Kind kind, Optional<Batch> batch, Optional<Queried> rows) implements Value {
    Tool(Kind kind) {
      this(kind, Optional.empty(), Optional.empty());
    }

    enum Kind {
      OPERATIONS,
      /** {@code alembic.context}. */
      ENVIRONMENT,
      /** {@code op.get_context()}. */
      CONTEXT,
      CONNECTION,
      DIALECT,
      INSPECTOR,
      SESSION,
      QUERY,
      AUTOCOMMIT,
      /** A transaction of a connection, which sends nothing of its own. */
      TRANSACTION,
      BATCH
    }
  }
}
