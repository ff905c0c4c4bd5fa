/**
 * Does a down script give back the schema from before its up script?
 *
 * <p>In: a {@link io.github.sqllint.schema.SchemaHistory}. Out: a {@link
 * io.github.sqllint.reversal.Reversal} per up script. Knows no rule.
 */
package io.github.sqllint.reversal;
