package io.github.sqllint.source;

import java.util.Optional;

/**
 * A line of a script in whose place psql runs another file.
 *
 * @param line where it stands in the script's file
 * @param included the other file as a script of its own; empty where it is not known
 * @param problem why it is not known, as the end of a sentence; empty where it is
 */
public record Inclusion(Span line, Optional<Script> included, String problem) {}
