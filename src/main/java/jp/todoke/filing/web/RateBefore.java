package jp.todoke.filing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where another transaction has its rate from, which the one at a place may take over: the source and time of the nearest
 * above it, else of the last one. The rate itself is never proposed.
 *
 * @param at the transaction that may take it
 * @param ref the transaction that has it
 * @param time as the field shows it; empty where none is said
 */
public record RateBefore(String at, String ref, String source, String time) {
    static Optional<RateBefore> of(String at, List<Map<String, @Nullable Object>> transactions) {
        int own = Places.index(at);
        Stream<Integer> above = IntStream.range(0, own).map(i -> own - 1 - i).boxed();
        Stream<Integer> below = IntStream.range(own + 1, transactions.size())
                .map(i -> transactions.size() + own - i)
                .boxed();
        return Stream.concat(above, below)
                .map(transactions::get)
                .filter(other -> !Reference.text(other, "rateSource").isBlank())
                .findFirst()
                .map(other -> new RateBefore(
                        at,
                        Reference.text(other, "ref"),
                        Reference.text(other, "rateSource"),
                        InstantText.inJapan(Reference.text(other, "rateAt"))));
    }
}
