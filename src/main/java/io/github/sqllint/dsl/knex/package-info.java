/**
 * Migrations of Knex 3: what its schema and query builders send to PostgreSQL, in its order.
 *
 * <p>Written after Knex's own compilers, method by method, and compared with what they make.
 */
package io.github.sqllint.dsl.knex;
