/**
 * The technical kernel: what every module stands on. It knows no module.
 */
@NullMarked
package jp.todoke.platform;

import org.jspecify.annotations.NullMarked;
