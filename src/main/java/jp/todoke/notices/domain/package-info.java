/** Notices, acknowledgements, their life cycles as tables and the rules of an attestation. */
@NullMarked
package jp.todoke.notices.domain;

import org.jspecify.annotations.NullMarked;
