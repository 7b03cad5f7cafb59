/** Sign-in, recognition of every request's caller, people pages. */
@NullMarked
package jp.todoke.access.web;

import org.jspecify.annotations.NullMarked;
