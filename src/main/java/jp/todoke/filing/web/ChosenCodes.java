package jp.todoke.filing.web;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.todoke.filing.CodeList;
import org.jspecify.annotations.Nullable;

/** A list of codes as check boxes see it: code to yes or no. Codes keep the order of their list. */
class ChosenCodes extends AbstractMap<String, Boolean> {
    private final List<@Nullable Object> chosen;
    private final List<String> order;

    ChosenCodes(List<@Nullable Object> chosen, List<String> order) {
        this.chosen = chosen;
        this.order = order;
    }

    static ChosenCodes of(List<@Nullable Object> chosen, CodeList list) {
        return new ChosenCodes(
                chosen, list.codes().stream().map(CodeList.Code::code).toList());
    }

    @Override
    public Boolean get(@Nullable Object code) {
        return chosen.contains(code);
    }

    @Override
    public Boolean put(String code, @Nullable Boolean yes) {
        boolean before = chosen.contains(code);
        if (Boolean.TRUE.equals(yes) && !before) {
            chosen.add(code);
            sort();
        } else if (!Boolean.TRUE.equals(yes)) {
            chosen.remove(code);
        }
        return before;
    }

    @Override
    public Set<Entry<String, Boolean>> entrySet() {
        return chosen.stream().map(code -> entry(String.valueOf(code))).collect(Collectors.toUnmodifiableSet());
    }

    private static Entry<String, Boolean> entry(String code) {
        return new SimpleEntry<>(code, true);
    }

    /** Codes that are in no list (from another channel) come last, as they were. */
    private void sort() {
        List<@Nullable Object> ordered = new ArrayList<>();
        order.stream().filter(chosen::contains).forEach(ordered::add);
        chosen.stream().filter(code -> !ordered.contains(code)).forEach(ordered::add);
        chosen.clear();
        chosen.addAll(ordered);
    }
}
