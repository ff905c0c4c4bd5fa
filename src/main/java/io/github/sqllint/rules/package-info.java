/**
 * The rules: one class per hazard, each with its page {@code rules/<id>.md}.
 *
 * <p>A rule asks the history and the impact of a step, never the SQL. A new one is a page, a class
 * and a line in {@link io.github.sqllint.rules.BuiltInRules}.
 */
package io.github.sqllint.rules;
