package io.github.sqllint.dsl.ruby;

import io.github.sqllint.source.Guard;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.TooLarge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What an expression of Ruby gives, as far as the text tells. */
public interface Value {
  Value NIL = new Nil();
  Value TRUE = new Bool(true);
  Value FALSE = new Bool(false);

  /** Nothing. */
  record Nil() implements Value {}

  record Bool(boolean value) implements Value {}

  /**
   * @param number whole where it has no digits behind the point
   */
  record Num(BigDecimal number) implements Value {
    public boolean isWhole() {
      return number.scale() <= 0;
    }

    /** As {@code to_s} gives it: a fraction as the shortest that is the same in 64 bits. */
    @Override
    public String toString() {
      return isWhole() ? number.toPlainString() : Floats.text(number.doubleValue());
    }
  }

  /** A string or a symbol, which are equal only among themselves. */
  record Text(HostText host, boolean symbol) implements Value {
    public static Text of(String text) {
      return new Text(HostText.made(text), false);
    }

    public static Text symbol(String name) {
      return new Text(HostText.made(name), true);
    }

    public String text() {
      return host.text();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Text that && symbol == that.symbol && text().equals(that.text());
    }

    @Override
    public int hashCode() {
      return text().hashCode();
    }
  }

  /** A list, which a program may change. */
  record Items(List<Value> elements) implements Value {
    public static Items of(List<? extends Value> elements) {
      TooLarge.list(elements.size());
      return new Items(new ArrayList<>(elements));
    }
  }

  /** A map in the order in which it was filled, which a program may change. */
  record Table(Map<Value, Value> entries) implements Value {
    public static Table empty() {
      return new Table(new LinkedHashMap<>());
    }

    public Table copy() {
      return new Table(new LinkedHashMap<>(entries));
    }
  }

  /** A regular expression. */
  record Regex(Pattern pattern) implements Value {}

  record Interval(Value from, Value to, boolean exclusive) implements Value {}

  /** A class or module, by the name under which the program asks for it. */
  interface Named extends Value {
    String name();
  }

  /** Something that takes calls as the tool defines them. */
  interface Receiver extends Value {
    Value send(Invocation call);
  }

  /**
   * What the text does not tell.
   *
   * @param what that it depends on, such as {@code `ENV.fetch`}, for people
   * @param guard what has to hold for it to count as true
   */
  record Unknown(String what, Guard guard) implements Value {
    public Unknown(String what) {
      this(what, Guard.UNKNOWN);
    }

    /** One that depends on the same, but counts as true where nobody knows. */
    Unknown plain() {
      return guard.isUnknown() ? this : new Unknown(what);
    }

    Unknown negated() {
      return new Unknown(what, Guard.not(guard));
    }
  }

  /** Whether it counts as true; only for what is known. */
  static boolean isTrue(Value value) {
    return !(value instanceof Nil) && !(value instanceof Bool bool && !bool.value());
  }

  static Value of(boolean value) {
    return value ? TRUE : FALSE;
  }

  static Value of(long number) {
    return new Num(BigDecimal.valueOf(number));
  }
}
