/**
 * The whole program as one pure function: scripts and what a run assumes to a report.
 *
 * <p>The only package that knows all stages; it knows neither the command line nor the formats.
 */
package io.github.sqllint.lint;
