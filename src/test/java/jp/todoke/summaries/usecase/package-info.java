/** Documents made of real contents, for the tests of their printing. */
@NullMarked
package jp.todoke.summaries.usecase;

import org.jspecify.annotations.NullMarked;
