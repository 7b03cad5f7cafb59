/** Notices and acknowledgements for machine clients, under {@code /api/v1/notices}. */
@NullMarked
package jp.todoke.notices.api;

import org.jspecify.annotations.NullMarked;
