/** Tests of the face of the notices. */
@NullMarked
package jp.todoke.notices;

import org.jspecify.annotations.NullMarked;
