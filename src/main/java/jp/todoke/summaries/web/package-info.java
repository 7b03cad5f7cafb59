/** Downloads of documents, and the page that asks for a period. */
@NullMarked
package jp.todoke.summaries.web;

import org.jspecify.annotations.NullMarked;
