/** The case, its life cycle and its priority. */
@NullMarked
package jp.todoke.triage.domain;

import org.jspecify.annotations.NullMarked;
