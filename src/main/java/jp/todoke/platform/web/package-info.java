/**
 * The base of all pages: language, headers, error handling.
 */
@NullMarked
package jp.todoke.platform.web;

import org.jspecify.annotations.NullMarked;
