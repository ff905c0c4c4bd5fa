package io.github.sqllint.source;

/** A part of a file as people find it on disk. */
public record Place(SourceFile file, Span span) {}
