/**
 * Folders and files to scripts in order: which files are migrations, up or down, and in which
 * transaction their tool runs them.
 *
 * <p>In: path arguments. Out: {@link io.github.sqllint.layout.MigrationFiles}. One class per
 * migration tool, behind {@code Layout}.
 */
package io.github.sqllint.layout;
