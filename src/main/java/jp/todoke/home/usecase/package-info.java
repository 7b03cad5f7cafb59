/** What first pages and the header of every page ask. */
@NullMarked
package jp.todoke.home.usecase;

import org.jspecify.annotations.NullMarked;
