/**
 * What the PDFs say, as immutable records. They carry words that are ready to read, in the language of the document, and know no other
 * module's types: a use case of this module maps filings, cases and notices to them.
 */
@NullMarked
package jp.todoke.summaries.domain;

import org.jspecify.annotations.NullMarked;
