/** Tests of the module's domain. */
@NullMarked
package jp.todoke.notices.domain;

import org.jspecify.annotations.NullMarked;
