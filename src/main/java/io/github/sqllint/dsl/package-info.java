/**
 * Migrations in Python, JavaScript, TypeScript and Ruby: what Alembic, Knex and Rails would send to
 * the database for them.
 *
 * <p>One package per tool. None of them runs a program: literal values, simple constants and loops
 * over literal lists are followed, anything else is a gap with a reason.
 */
package io.github.sqllint.dsl;
