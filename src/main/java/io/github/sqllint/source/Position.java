package io.github.sqllint.source;

/**
 * A place in a text as people count it.
 *
 * @param line from 1
 * @param column from 1, in code points
 */
public record Position(int line, int column) {}
