/**
 * Texts in Japanese and English, and dates as people here read them.
 */
@NullMarked
package jp.todoke.platform.text;

import org.jspecify.annotations.NullMarked;
