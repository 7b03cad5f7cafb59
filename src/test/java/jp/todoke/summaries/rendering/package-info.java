/** Proves that what is printed is PDF/A-3a and PDF/UA-1, can be read and searched, and hides nothing. */
@NullMarked
package jp.todoke.summaries.rendering;

import org.jspecify.annotations.NullMarked;
