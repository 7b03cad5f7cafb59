/** Documents for machine clients. */
@NullMarked
package jp.todoke.summaries.api;

import org.jspecify.annotations.NullMarked;
