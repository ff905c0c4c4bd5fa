/**
 * Python as a tree: a tokenizer, a parser and nothing that runs.
 *
 * <p>Written here rather than taken from tree-sitter: that brings native libraries which each start
 * unpacks and which not every system has, and the grammar that migrations need is small. Tests
 * compare it with Python's own parser where that is installed.
 */
package io.github.sqllint.dsl.python;
