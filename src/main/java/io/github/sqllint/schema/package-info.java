/**
 * What the migrations so far have made of a database: the schema before and after every step.
 *
 * <p>In: read scripts. Out: {@link io.github.sqllint.schema.Migration}s of {@link
 * io.github.sqllint.schema.Step}s. Everything is immutable. What no migration has told is unknown,
 * which is not the same as absent.
 */
package io.github.sqllint.schema;
