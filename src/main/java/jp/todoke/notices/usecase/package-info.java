/** What one can do with notices and acknowledgements, each behind the gate. */
@NullMarked
package jp.todoke.notices.usecase;

import org.jspecify.annotations.NullMarked;
