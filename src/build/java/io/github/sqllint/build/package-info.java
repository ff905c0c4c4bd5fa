/**
 * What the build does to compiled classes before they are tested and packed; nothing of it is
 * shipped.
 */
package io.github.sqllint.build;
