package jp.todoke.filing;

import static jp.todoke.filing.Said.Kind.LINES;

import org.jspecify.annotations.Nullable;

/** A postal address; {@code text} is everything but country and postcode. */
public record Address(
        @Said(codes = "COUNTRY", required = true) @Nullable String country,

        @Said(max = 20) @Nullable String postcode,

        @Said(kind = LINES, max = 500, required = true) @Nullable
        String text) {}
