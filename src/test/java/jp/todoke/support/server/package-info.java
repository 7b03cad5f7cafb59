/** Mends the server adapter of the in-container tests. */
@NullMarked
package jp.todoke.support.server;

import org.jspecify.annotations.NullMarked;
