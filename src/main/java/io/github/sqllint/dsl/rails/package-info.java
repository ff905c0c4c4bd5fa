/**
 * Migrations of Rails: what Active Record would send to PostgreSQL for them.
 *
 * <p>{@link RailsReader} runs a migration's {@code change}, {@code up} and {@code down} over the
 * values that the text tells; each call becomes the SQL of Active Record, and what the text does
 * not tell becomes a gap.
 */
package io.github.sqllint.dsl.rails;
