/** A house that breaks every rule once, so that no rule is empty. */
package jp.todoke.architecture.bad;
