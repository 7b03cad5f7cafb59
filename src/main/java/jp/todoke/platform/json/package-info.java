/**
 * The one JSON dialect of the portal: strict in, canonical out.
 */
@NullMarked
package jp.todoke.platform.json;

import org.jspecify.annotations.NullMarked;
