/** Accounts and machine clients, passwords and the slow-down of repeated failures. */
@NullMarked
package jp.todoke.access.domain;

import org.jspecify.annotations.NullMarked;
