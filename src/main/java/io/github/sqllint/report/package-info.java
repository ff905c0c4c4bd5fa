/**
 * A report to text: one class per output format.
 *
 * <p>In: a {@link io.github.sqllint.lint.Report} or the operations of scripts. Out: characters. The
 * only importer of Jackson and java-sarif; knows neither the terminal nor the file system.
 */
package io.github.sqllint.report;
