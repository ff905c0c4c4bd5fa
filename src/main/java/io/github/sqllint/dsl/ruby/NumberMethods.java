package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Methods of numbers and ranges. */
final class NumberMethods {
  private static final Pattern LEADING = Pattern.compile("\\s*-?\\d[\\d_]*");
  private static final long MAX_TIMES = 10_000;

  /** How many digits a number of 64 bits keeps in any case. */
  private static final int DIGITS = 15;

  private NumberMethods() {}

  /** The result; null where there is no such method. */
  static Value call(Interpreter interpreter, Value receiver, Invocation call) {
    if (receiver instanceof Value.Interval range) {
      return range(interpreter, range, call);
    }
    BigDecimal number = ((Value.Num) receiver).number();
    Value length = call.all().isEmpty() ? Day.length((Value.Num) receiver, call.name()) : null;
    if (length != null) {
      return length;
    }
    return switch (call.name()) {
      case "times" -> each(interpreter, 0, number.longValue() - 1, call);
      case "upto" ->
          call.argument(0) instanceof Value.Num to
              ? each(interpreter, number.longValue(), to.number().longValue(), call)
              : null;
      case "downto", "step" -> walk(number, call);
      case "to_i", "to_int", "truncate", "floor", "ceil" -> whole(number, call);
      case "to_f" -> Floats.of(number.doubleValue());
      case "to_s" -> inBase(number, call);
      case "eql?" ->
          call.argument(0) instanceof Value.Num other
              ? Value.of(
                  number.compareTo(other.number()) == 0
                      && other.isWhole() == ((Value.Num) receiver).isWhole())
              : Value.FALSE;
      case "abs" -> new Value.Num(number.abs());
      case "-@" -> new Value.Num(number.negate());
      case "+@" -> receiver;
      case "zero?" -> Value.of(number.signum() == 0);
      case "positive?" -> Value.of(number.signum() > 0);
      case "even?" -> Value.of(number.intValue() % 2 == 0);
      case "odd?" -> Value.of(number.intValue() % 2 != 0);
      case "succ", "next" -> new Value.Num(number.add(BigDecimal.ONE));
      case "pred" -> new Value.Num(number.subtract(BigDecimal.ONE));
      case "bytes", "byte" -> receiver;
      case "kilobytes", "kilobyte" -> new Value.Num(number.multiply(BigDecimal.valueOf(1024)));
      case "megabytes", "megabyte" -> new Value.Num(number.multiply(BigDecimal.valueOf(1048576)));
      case "gigabytes", "gigabyte" -> new Value.Num(number.multiply(BigDecimal.valueOf(1L << 30)));
      case "days",
          "day",
          "hours",
          "hour",
          "minutes",
          "minute",
          "seconds",
          "second",
          "weeks",
          "week",
          "months",
          "month",
          "years",
          "year" ->
          new Unknown("a time");
      default -> null;
    };
  }

  /** A number without its fraction. */
  private static Value whole(BigDecimal number, Invocation call) {
    RoundingMode mode =
        switch (call.name()) {
          case "floor" -> RoundingMode.FLOOR;
          case "ceil" -> RoundingMode.CEILING;
          default -> RoundingMode.DOWN;
        };
    return call.arguments().isEmpty()
        ? new Value.Num(number.setScale(0, mode))
        : new Unknown("a rounded number");
  }

  /** As digits of a base; null where it is that of ten. */
  private static Value inBase(BigDecimal number, Invocation call) {
    if (call.arguments().isEmpty()) {
      return null;
    }
    boolean known =
        number.scale() <= 0
            && call.argument(0) instanceof Value.Num base
            && base.number().intValue() >= 2
            && base.number().intValue() <= 36;
    return known
        ? Value.Text.of(
            number.toBigInteger().toString(((Value.Num) call.argument(0)).number().intValue()))
        : new Unknown("a number");
  }

  private static Value walk(BigDecimal from, Invocation call) {
    boolean down = call.name().equals("downto");
    Value by = down ? Value.of(-1L) : call.arguments().size() > 1 ? call.argument(1) : Value.of(1L);
    boolean known = call.argument(0) instanceof Value.Num && by instanceof Value.Num;
    if (!known || ((Value.Num) by).number().signum() == 0 || !call.named().entries().isEmpty()) {
      return null;
    }
    BigDecimal to = ((Value.Num) call.argument(0)).number();
    BigDecimal step = ((Value.Num) by).number();
    List<Value> all = new ArrayList<>();
    for (BigDecimal at = from;
        at.compareTo(to) * step.signum() <= 0 && all.size() < MAX_TIMES;
        at = at.add(step)) {
      all.add(new Value.Num(at));
    }
    call.block().ifPresent(block -> all.forEach(each -> block.call(List.of(each))));
    return Value.Items.of(all);
  }

  private static Value range(Interpreter interpreter, Value.Interval range, Invocation call) {
    if (range.from() instanceof Day first && range.to() instanceof Day last) {
      return days(interpreter, first, last, range.exclusive(), call);
    }
    if (!(range.from() instanceof Value.Num from) || !(range.to() instanceof Value.Num to)) {
      return letters(interpreter, range, call);
    }
    long last = to.number().longValue() - (range.exclusive() ? 1 : 0);
    if (last - from.number().longValue() > MAX_TIMES) {
      return new Unknown("a long range");
    }
    if (call.name().equals("step") || call.name().equals("%")) {
      return stepped(from.number().longValue(), last, call);
    }
    if (call.name().equals("each")) {
      return each(interpreter, from.number().longValue(), last, call);
    }
    List<Value> all = new ArrayList<>();
    for (long i = from.number().longValue(); i <= last; i++) {
      all.add(Value.of(i));
    }
    return ListMethods.call(interpreter, Value.Items.of(all), call);
  }

  private static Value stepped(long from, long last, Invocation call) {
    if (!(call.argument(0) instanceof Value.Num by) || !by.isWhole() || by.number().signum() <= 0) {
      return new Unknown("`step`");
    }
    List<Value> all = new ArrayList<>();
    for (long i = from; i <= last; i += by.number().longValue()) {
      all.add(Value.of(i));
    }
    call.block().ifPresent(block -> all.forEach(each -> block.call(List.of(each))));
    return Value.Items.of(all);
  }

  private static Value days(
      Interpreter interpreter, Day first, Day last, boolean exclusive, Invocation call) {
    List<Value> all = new ArrayList<>();
    for (var day = first.date();
        exclusive ? day.isBefore(last.date()) : !day.isAfter(last.date());
        day = day.plusDays(1)) {
      if (all.size() > MAX_TIMES) {
        return new Unknown("a long range");
      }
      all.add(new Day(day));
    }
    return ListMethods.call(interpreter, Value.Items.of(all), call);
  }

  private static Value letters(Interpreter interpreter, Value.Interval range, Invocation call) {
    boolean letters =
        range.from() instanceof Value.Text from
            && range.to() instanceof Value.Text to
            && from.text().length() == 1
            && to.text().length() == 1;
    if (!letters) {
      return new Unknown("a range");
    }
    List<Value> all = new ArrayList<>();
    char last = ((Value.Text) range.to()).text().charAt(0);
    for (char c = ((Value.Text) range.from()).text().charAt(0); c <= last; c++) {
      all.add(Value.Text.of(String.valueOf(c)));
    }
    return ListMethods.call(interpreter, Value.Items.of(all), call);
  }

  private static Value each(Interpreter interpreter, long from, long to, Invocation call) {
    if (call.block().isEmpty()) {
      List<Value> all = new ArrayList<>();
      for (long i = from; i <= Math.min(to, from + MAX_TIMES); i++) {
        all.add(Value.of(i));
      }
      return Value.Items.of(all);
    }
    if (to - from > MAX_TIMES) {
      interpreter.calls.perhaps(call.block().get(), new Unknown("a long loop"));
      return Value.NIL;
    }
    for (long i = from; i <= to; i++) {
      call.block().get().call(List.of(Value.of(i)));
    }
    return Value.of(to + 1);
  }

  /** The number that a text begins with; 0 for none. */
  static Value leading(String text) {
    Matcher matcher = LEADING.matcher(text);
    return matcher.lookingAt()
        ? new Value.Num(new BigDecimal(matcher.group().strip().replace("_", "")))
        : Value.of(0);
  }

  /** A whole text as a number. */
  static Value parse(String text) {
    try {
      BigDecimal number = new BigDecimal(text.strip().replace("_", ""));
      boolean fits = number.scale() <= 0 || number.precision() <= DIGITS;
      return fits ? new Value.Num(number) : new Unknown("a long number");
    } catch (NumberFormatException e) {
      return new Unknown("a number");
    }
  }

  /** A number as a program writes it. */
  static Value written(String written) {
    String text = written.replace("_", "");
    try {
      boolean negative = text.startsWith("-");
      String digits = negative ? text.substring(1) : text;
      if (digits.matches("0[xXbBoO]\\w+")) {
        int base = "xXbBoO".indexOf(digits.charAt(1)) / 2;
        BigDecimal value =
            new BigDecimal(new BigInteger(digits.substring(2), new int[] {16, 2, 8}[base]));
        return new Value.Num(negative ? value.negate() : value);
      } else if (digits.matches("0\\d+")) {
        return new Value.Num(new BigDecimal(new BigInteger(digits, 8)));
      }
      return digits.matches("\\d+")
          ? new Value.Num(new BigDecimal(text))
          : Floats.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return new Unknown("the number `" + written + "`");
    }
  }
}
