package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;

/** A namespace of TypeScript: an object of what its statements export. */
record Namespace(Span span, String name, Blocks.Block body) implements Statement {
  @Override
  public Outcome run(Scope scope) {
    Binding before = scope.binding(name);
    MapValue exports =
        before != null && before.value() instanceof MapValue same ? same : new MapValue();
    Scope inner = scope.inner();
    inner.declare("exports", exports);
    scope.declare(name, exports);
    return body.runIn(inner);
  }
}
