/** The tables of lists, editions, designations and changes: written once, read often. */
@NullMarked
package jp.todoke.sanctions.persistence;

import org.jspecify.annotations.NullMarked;
