/** Tests of the machine door of notices. */
@NullMarked
package jp.todoke.notices.api;

import org.jspecify.annotations.NullMarked;
