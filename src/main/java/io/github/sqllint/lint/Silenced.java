package io.github.sqllint.lint;

import io.github.sqllint.rule.Finding;

/**
 * A finding that a comment allows.
 *
 * @param reason as the comment gives it; empty where a comment of another tool gives none
 */
public record Silenced(Finding finding, String reason) {}
