/**
 * Settings of the portal (names begin with todoke.) and the clock.
 */
@NullMarked
package jp.todoke.platform.configuration;

import org.jspecify.annotations.NullMarked;
