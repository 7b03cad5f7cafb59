/**
 * Keyset paging, the only paging.
 */
@NullMarked
package jp.todoke.platform.page;

import org.jspecify.annotations.NullMarked;
