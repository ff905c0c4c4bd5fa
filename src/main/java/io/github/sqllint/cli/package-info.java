/**
 * The command line: arguments, streams, exit codes.
 *
 * <p>The only package that knows picocli, standard output and the process it runs in.
 */
package io.github.sqllint.cli;
