package jp.todoke.filing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.todoke.platform.text.TextFile;
import jp.todoke.platform.wallet.Network;

/** All code lists, by id. Codes never change their meaning and are never reused. */
public final class CodeLists {
    private static final Map<String, CodeList> ALL = all();

    private CodeLists() {}

    /** The list with this id. */
    public static CodeList of(String id) {
        CodeList list = ALL.get(id);
        if (list == null) {
            throw new IllegalArgumentException("no code list " + id);
        }
        return list;
    }

    public static Collection<CodeList> lists() {
        return ALL.values();
    }

    private static Map<String, CodeList> all() {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        // The lists that are this portal's own; countries and networks are known elsewhere.
        TextFile.read(CodeLists.class, "code-lists.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> read(lists, line));
        add(lists, countries());
        add(lists, networks());
        return Collections.unmodifiableMap(lists);
    }

    /** {@code # id | ja | en} opens a list, {@code code | ja | en [| group]} is a code of it. */
    private static void read(Map<String, CodeList> lists, String line) {
        List<String> parts = Arrays.stream(line.replaceFirst("^#", "").split("\\|"))
                .map(String::strip)
                .toList();
        if (line.startsWith("#")) {
            add(lists, new CodeList(parts.get(0), parts.get(1), parts.get(2), List.of()));
            return;
        }
        CodeList open = new ArrayList<>(lists.values()).get(lists.size() - 1);
        List<CodeList.Code> codes = new ArrayList<>(open.codes());
        codes.add(new CodeList.Code(parts.get(0), parts.get(1), parts.get(2), parts.size() > 3 ? parts.get(3) : ""));
        add(lists, new CodeList(open.id(), open.ja(), open.en(), codes));
    }

    private static void add(Map<String, CodeList> lists, CodeList list) {
        lists.put(list.id(), list);
    }

    /** ISO 3166-1 alpha-2, Japan first, then by English name; XX is unknown. */
    private static CodeList countries() {
        List<CodeList.Code> codes = new ArrayList<>();
        codes.add(country("JP"));
        codes.add(new CodeList.Code("XX", "不明", "Unknown", ""));
        Arrays.stream(Locale.getISOCountries())
                .filter(code -> !code.equals("JP"))
                .map(CodeLists::country)
                .sorted(Comparator.comparing(CodeList.Code::en))
                .forEach(codes::add);
        return new CodeList("COUNTRY", "国・地域", "Country or area", codes);
    }

    private static CodeList.Code country(String code) {
        Locale place = new Locale.Builder().setRegion(code).build();
        return new CodeList.Code(
                code, place.getDisplayCountry(Locale.JAPANESE), place.getDisplayCountry(Locale.ENGLISH), "");
    }

    private static CodeList networks() {
        List<CodeList.Code> codes = Arrays.stream(Network.values())
                .map(n -> new CodeList.Code(n.id(), n.ja(), n.en(), ""))
                .toList();
        return new CodeList("NETWORK", "ネットワーク", "Network", codes);
    }
}
