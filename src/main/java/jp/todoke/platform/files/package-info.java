/**
 * Files from outside: what their names may be, what they are by their bytes, what makes them refused, how they are checked
 * for malware (ClamAV's daemon) and how they are sealed before they are stored.
 */
@NullMarked
package jp.todoke.platform.files;

import org.jspecify.annotations.NullMarked;
