/**
 * Publication of a list's editions to the exchanges, and each exchange's answer.
 *
 * <p>A <em>notice</em> is an edition's changes published to the exchanges, with the time from which they bind and the time
 * until which an answer is awaited. An <em>acknowledgement</em> is one exchange's answer to one notice; each time it
 * attests it adds a <em>version</em>, and the older ones are kept. The legal effect of a designation never waits for an
 * acknowledgement: it is a supervisory record.
 *
 * <p>Other modules use the records of this package, {@link jp.todoke.notices.NoticesToAnswer} to ask what waits and what is
 * outstanding, and {@link jp.todoke.notices.DemonstrationNotices} to fill a demonstration.
 */
@NullMarked
package jp.todoke.notices;

import org.jspecify.annotations.NullMarked;
