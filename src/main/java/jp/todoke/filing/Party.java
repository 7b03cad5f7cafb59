package jp.todoke.filing;

import static jp.todoke.filing.Said.Kind.LINES;
import static jp.todoke.filing.Said.Kind.NUMBER;

import org.jspecify.annotations.Nullable;

/**
 * Somebody involved; defined once and referred to by {@code ref}. Which of person, entity and account is filled in
 * follows {@code subjectKind}.
 *
 * @param significance how much this party matters here, 0 (little) to 10 (most)
 * @param country where this party mainly is, seen from the dealings
 * @param reason why this party is suspected
 * @param description of a party who could not be identified
 */
public record Party(
        @Said(max = 20, required = true) @Nullable String ref,

        @Said(codes = "PARTY_ROLE", required = true) @Nullable
        String role,

        @Said(codes = "SUBJECT_KIND", required = true) @Nullable
        String subjectKind,

        @Nullable Boolean isMyClient,
        @Nullable Boolean isSuspected,
        @Said(kind = NUMBER, max = 2) @Nullable String significance,
        @Said(codes = "COUNTRY") @Nullable String country,
        @Said(kind = LINES, max = 4_000) @Nullable String reason,
        @Said(kind = LINES, max = 4_000) @Nullable String description,
        @Nullable Person person,
        @Nullable LegalEntity entity,
        @Nullable Account account) {}
