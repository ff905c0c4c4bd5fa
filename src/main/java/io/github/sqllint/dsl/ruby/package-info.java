/**
 * Ruby as migrations use it: text to tokens to a tree, and the tree's evaluation over values of
 * which some are unknown.
 *
 * <p>Own code and not tree-sitter: its natives are missing for musl and some processors and are
 * unpacked on every run, and all of Ruby's grammar is not needed to follow literals. A test
 * compares this reader with Ruby's own.
 */
package io.github.sqllint.dsl.ruby;
