/**
 * What an operation does to a database that others are using: locks, scans, rewrites, index builds,
 * and whether the server must refuse it, per PostgreSQL major.
 *
 * <p>A model of the server, confirmed by tests that ask real servers. Knows nothing of rules.
 */
package io.github.sqllint.impact;
