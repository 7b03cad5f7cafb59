/** Tests of the module's domain. */
@NullMarked
package jp.todoke.sanctions.domain;

import org.jspecify.annotations.NullMarked;
