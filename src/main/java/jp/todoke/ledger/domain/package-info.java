/**
 * Hashes, tree, events, heads and their verification: plain Java, so that a copy can be verified without the portal.
 *
 * <p>Nothing here may need more than the JDK and Jackson; the offline command runs on these classes alone.
 */
@NullMarked
package jp.todoke.ledger.domain;

import org.jspecify.annotations.NullMarked;
