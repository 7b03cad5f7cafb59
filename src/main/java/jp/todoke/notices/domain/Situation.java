package jp.todoke.notices.domain;

import jp.todoke.notices.AckResult;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of an acknowledgement's life cycle look at.
 *
 * @param result the result about to be attested, for {@link AcknowledgementAction#ATTEST}
 * @param attestedBy who attested the version that stands
 * @param actor who acts now
 */
record Situation(@Nullable AckResult result, @Nullable String attestedBy, String actor) {}
