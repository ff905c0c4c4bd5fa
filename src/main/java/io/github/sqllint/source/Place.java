package io.github.sqllint.source;

/** A part of a file as people find it on disk. */
public record Place(SourceFile file, Span span) {

  /**
   * Whether one of two places is in the other: what a tool sends up and down for one call of a
   * migration in another language, as for Rails' {@code change}, has places that are.
   */
  public boolean isWithin(Place other) {
    return file == other.file && (span.contains(other.span) || other.span.contains(span));
  }
}
