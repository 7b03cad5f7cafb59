/** What differs between two editions, and the project's own file format of editions. Plain Java. */
@NullMarked
package jp.todoke.sanctions.domain;

import org.jspecify.annotations.NullMarked;
