/** Filings, their drafts and their received versions in the database; lists of them page by page. */
@NullMarked
package jp.todoke.filing.persistence;

import org.jspecify.annotations.NullMarked;
