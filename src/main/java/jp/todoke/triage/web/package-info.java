/** The queue and the page of one case. */
@NullMarked
package jp.todoke.triage.web;

import org.jspecify.annotations.NullMarked;
