/** The beans of the notice pages, of exchanges and of the authority. */
@NullMarked
package jp.todoke.notices.web;

import org.jspecify.annotations.NullMarked;
