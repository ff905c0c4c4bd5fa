/**
 * Text to statements: files, tokens and statement borders with the exact offsets of everything.
 *
 * <p>In: decoded text. Out: {@link io.github.sqllint.source.Statement}s. Knows no SQL parser.
 */
package io.github.sqllint.source;
