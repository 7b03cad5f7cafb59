/**
 * The base of the machine door: JSON bodies, problem+json, limits.
 */
@NullMarked
package jp.todoke.platform.api;

import org.jspecify.annotations.NullMarked;
