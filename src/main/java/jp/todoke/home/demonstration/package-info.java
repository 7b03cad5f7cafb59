/** The demonstration world: invented exchanges and people, real designations, synthetic filings. */
@NullMarked
package jp.todoke.home.demonstration;

import org.jspecify.annotations.NullMarked;
