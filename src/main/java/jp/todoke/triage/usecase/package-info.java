/** What the authority's people do with cases; behind the gate. */
@NullMarked
package jp.todoke.triage.usecase;

import org.jspecify.annotations.NullMarked;
