/**
 * What a rule is, the pages that explain the rules, and the findings they make.
 *
 * <p>In: {@link io.github.sqllint.schema.Migration}s. Out: {@link io.github.sqllint.rule.Finding}s.
 * Knows no SQL parser and no report format.
 */
package io.github.sqllint.rule;
