package io.github.sqllint.dsl.ruby;

import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Optional;

/** A part of a Ruby program: an expression, which every statement is too. */
public sealed interface Node {
  Span span();

  record Nothing(Span span) implements Node {}

  record Truth(Span span, boolean value) implements Node {}

  record Self(Span span) implements Node {}

  /**
   * @param text as written
   */
  record Number(Span span, String text) implements Node {}

  /** A part of a string: characters or code whose value is put in. */
  sealed interface Piece {
    record Characters(HostText text) implements Piece {}

    record Code(Node node) implements Piece {}
  }

  record Text(Span span, List<Piece> pieces) implements Node {}

  record Symbol(Span span, List<Piece> pieces) implements Node {}

  record Pattern(Span span, List<Piece> pieces, String flags) implements Node {}

  /** What a shell would run. */
  record Command(Span span) implements Node {}

  record ListOf(Span span, List<Node> elements) implements Node {}

  /**
   * @param braces whether it is written with braces; without them it is a call's named arguments
   */
  record MapOf(Span span, List<Entry> entries, boolean braces) implements Node {}

  /**
   * @param key empty for {@code **value}
   */
  record Entry(Optional<Node> key, Node value) {}

  record RangeOf(Span span, Optional<Node> from, Optional<Node> to, boolean exclusive)
      implements Node {}

  /** A word that is a local variable or a call without arguments. */
  record Name(Span span, String name) implements Node {}

  /** A variable with a sigil. */
  record Variable(Span span, String name) implements Node {}

  record Constant(Span span, Optional<Node> scope, String name) implements Node {}

  /**
   * @param span the whole call
   * @param safe whether a receiver of nil is left alone
   * @param selector where the method's name stands
   */
  record Call(
      Span span,
      Optional<Node> receiver,
      String name,
      List<Node> arguments,
      Optional<Node> block,
      boolean safe,
      Span selector)
      implements Node {}

  /** The block of a call, or a lambda. */
  record Block(Span span, List<Parameter> parameters, Node body) implements Node {}

  /** {@code &value} as an argument; empty where the method's own block is handed on. */
  record BlockArgument(Span span, Optional<Node> value) implements Node {}

  record Splat(Span span, Optional<Node> value) implements Node {}

  /**
   * @param operator empty for {@code =}, else what stands before the equals sign
   */
  record Assign(Span span, Node target, String operator, Node value) implements Node {}

  record MultipleAssign(Span span, List<Node> targets, Node value) implements Node {}

  record Sequence(Span span, List<Node> nodes) implements Node {}

  record If(Span span, Node condition, Node then, Node otherwise) implements Node {}

  record While(Span span, Node condition, Node body) implements Node {}

  record For(Span span, List<Node> targets, Node list, Node body) implements Node {}

  /**
   * @param subject empty where each {@code when} is a condition
   */
  record Case(Span span, Optional<Node> subject, List<When> branches, Node otherwise)
      implements Node {}

  /**
   * @param shape what a value looks like that it takes; empty where it takes those of the values
   */
  record When(List<Node> values, Optional<Shape> shape, Node body) {}

  /** {@code value in shape}, and {@code value => shape}. */
  record Match(Span span, Node value, Shape shape) implements Node {}

  record Begin(Span span, Node body, List<Node> rescues, Node otherwise, Node ensure)
      implements Node {}

  record And(Span span, Node left, Node right) implements Node {}

  record Or(Span span, Node left, Node right) implements Node {}

  record Not(Span span, Node operand) implements Node {}

  record Definition(Span span, boolean ofClass, String name, List<Parameter> parameters, Node body)
      implements Node {}

  /**
   * @param superclass empty for none, and for a module
   */
  record ClassBody(Span span, Optional<Node> name, Optional<Node> superclass, Node body)
      implements Node {}

  /**
   * @param how {@code return}, {@code break}, {@code next}, {@code redo} or {@code retry}
   */
  record Leave(Span span, String how, Optional<Node> value) implements Node {}

  record Yield(Span span, List<Node> arguments) implements Node {}

  /**
   * @param bare whether no arguments are written, so that the method's own are handed on
   */
  record Super(Span span, List<Node> arguments, boolean bare, Optional<Node> block)
      implements Node {}

  record Defined(Span span, Node operand) implements Node {}

  /** Ruby that is read over. */
  record Unread(Span span) implements Node {}

  /**
   * A parameter of a method or block.
   *
   * @param name empty where it has none
   * @param fallback what it is where no argument is given
   * @param parts what a list is taken apart into
   */
  record Parameter(
      ParameterKind kind, String name, Optional<Node> fallback, List<Parameter> parts) {}

  /** How an argument comes to a parameter. */
  enum ParameterKind {
    REQUIRED,
    OPTIONAL,
    REST,
    NAMED,
    NAMED_REST,
    BLOCK,
    PARTS
  }
}
