/** Repositories of notices and acknowledgements, and the queries of their pages. */
@NullMarked
package jp.todoke.notices.persistence;

import org.jspecify.annotations.NullMarked;
