/** The machine door for filings. */
@NullMarked
package jp.todoke.filing.api;

import org.jspecify.annotations.NullMarked;
