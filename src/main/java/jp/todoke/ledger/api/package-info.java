/** The ledger for programs: what anybody may ask of it, without a token. */
@NullMarked
package jp.todoke.ledger.api;

import org.jspecify.annotations.NullMarked;
