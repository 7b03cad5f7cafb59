/** Signing in, one's own account, and the people of one's own side. */
@NullMarked
package jp.todoke.access.usecase;

import org.jspecify.annotations.NullMarked;
