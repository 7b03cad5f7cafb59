/** Accounts, machine clients and tokens in the database. */
@NullMarked
package jp.todoke.access.persistence;

import org.jspecify.annotations.NullMarked;
