/** What the demonstration remembers of itself. */
@NullMarked
package jp.todoke.home.persistence;

import org.jspecify.annotations.NullMarked;
