/** First pages. */
@NullMarked
package jp.todoke.home.web;

import org.jspecify.annotations.NullMarked;
