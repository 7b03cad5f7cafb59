package jp.todoke.triage;

import java.io.Serializable;
import java.time.Instant;

/**
 * One decision on a case, with its reason; never changed. A case that was opened again may have several, the last counts.
 *
 * @param decider account of who decided
 * @param deciderName the name shown
 */
public record CaseDecision(Outcome outcome, String reason, String decider, String deciderName, Instant at)
        implements Serializable {}
