/** Tests of the beans of the notice pages. */
@NullMarked
package jp.todoke.notices.web;

import org.jspecify.annotations.NullMarked;
