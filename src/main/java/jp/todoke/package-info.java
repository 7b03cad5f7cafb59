/** Todoke: the regulator's portal for suspicious-transaction reports and sanctions-list acknowledgements. */
@NullMarked
package jp.todoke;

import org.jspecify.annotations.NullMarked;
