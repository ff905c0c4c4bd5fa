/**
 * JavaScript and TypeScript as far as migrations use them: words, a tree, and what the tree's
 * values are where that can be known without running the program.
 *
 * <p>Read by own code rather than by tree-sitter, whose native libraries are unpacked at every
 * start and exist for a few systems only.
 */
package io.github.sqllint.dsl.javascript;
