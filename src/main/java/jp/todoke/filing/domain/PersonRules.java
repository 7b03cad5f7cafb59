package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Example.without;
import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.todoke.filing.Person;
import jp.todoke.platform.text.NameFold;
import org.jspecify.annotations.Nullable;

/** Rules on natural persons. */
final class PersonRules {
    /** What Art. 4(1) has verified of an own client; the birth date has its own way of being unknown. */
    static final String[] VERIFIED = {"nativeName", "kana", "nationalities", "addresses", "identifications"};

    private static final Pattern KANA = Pattern.compile("[ァ-ヺー・\u3000 ]+");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M} .'’,-]+");
    private static final Pattern TITLE = Pattern.compile(
            ".*([\\s\u3000](様|さん|氏|殿|先生|社長)|様|殿)|(Mr|Mrs|Ms|Miss|Dr|Prof|Sir)\\.?\\s.*", Pattern.CASE_INSENSITIVE);

    static final Rule P03 = fatal("P03")
            .says(
                    "自社の顧客（個人）には、氏名・カナ・生年月日（または不明の理由）・国籍・住所・本人確認書類が必要です。分からない項目は「不明」としてください。",
                    "Your own client (a person) needs name, kana, birth date (or why unknown), nationality, address and"
                            + " document. Please state what is not known.")
            .bad(without("/parties/0/person/kana"))
            .good(without("/parties/0/person/birthDate")
                    .and("/parties/0/person/birthDatePrecision", "UNKNOWN")
                    .and("/parties/0/person/birthDateReason", "書類の写しが読み取れないため"))
            .looks((look, out) -> look.eachParty((pointer, party) -> {
                if (!PartyRules.ownClient(party, "PERSON")) {
                    return;
                }
                Person person = party.person();
                String place = pointer + "/person";
                if (person == null) {
                    out.at(place);
                    return;
                }
                for (String name : VERIFIED) {
                    out.when(Look.missing(person, name), place + "/" + name);
                }
                boolean unknown = "UNKNOWN".equals(person.birthDatePrecision());
                out.when(!unknown && Reads.blank(person.birthDate()), place + "/birthDate");
                out.when(unknown && Reads.blank(person.birthDateReason()), place + "/birthDateReason");
            }));

    static final Rule P05 = fatal("P05")
            .says(
                    "生年月日は、今日以前で、120歳以下になる日付にしてください。",
                    "The birth date must not be after today nor more than 120 years ago.")
            .bad(set("/parties/0/person/birthDate", "2026-11-23"))
            .good(set("/parties/0/person/birthDate", "1926-12-25"))
            .looks((look, out) -> look.eachPart(Person.class, (pointer, person) -> {
                LocalDate today = look.surroundings().today();
                Optional<LocalDate> birth = earliest(person.birthDate());
                out.when(
                        birth.isPresent()
                                && (birth.get().isAfter(today) || birth.get().isBefore(today.minusYears(121))),
                        pointer + "/birthDate");
            }));

    static final Rule P06 = warning("P06")
            .says("18歳未満です。生年月日を確かめてください。", "This person is under 18. Please check the birth date.")
            .bad(set("/parties/0/person/birthDate", "2008-11-23"))
            .good(set("/parties/0/person/birthDate", "2008-11-22"))
            .looks((look, out) -> look.eachPart(Person.class, (pointer, person) -> {
                LocalDate today = look.surroundings().today();
                Optional<LocalDate> birth = Reads.date(person.birthDate());
                out.when(
                        birth.isPresent()
                                && !birth.get().isAfter(today)
                                && birth.get().isAfter(today.minusYears(18)),
                        pointer + "/birthDate");
            }));

    static final Rule P07 = fatal("P07")
            .says("カナは、全角カタカナと空白・ー・「・」だけで記入してください。", "Kana must be full-width katakana, spaces, ー and ・ only.")
            .bad(set("/parties/0/person/kana", "かくう たろう"))
            .good(set("/parties/0/person/kana", "カクウ　タロウ・ジュニア"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    out.when(
                            leaf.field().name().equals("kana")
                                    && !KANA.matcher(leaf.text()).matches(),
                            leaf.pointer());
                }
            });

    static final Rule P08 = fatal("P08")
            .says(
                    "ローマ字の氏名は、ラテン文字と空白・ピリオド・アポストロフィ・ハイフンだけで記入してください。",
                    "The Latin name takes Latin letters, spaces, full stops, apostrophes and hyphens only.")
            .bad(set("/parties/0/person/latinName", "Тaro Kaku"))
            .good(set("/parties/0/person/latinName", "Jean-Luc O'Şahin Jr."))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    out.when(
                            leaf.field().name().equals("latinName")
                                    && !LATIN.matcher(leaf.text()).matches(),
                            leaf.pointer());
                }
            });

    static final Rule P24 = fatal("P24")
            .says(
                    "生年月日が、その確かさの区分と合いません（確か YYYY-MM-DD、年のみ YYYY、期間 始め/終わり、不明は空欄）。",
                    "The birth date does not fit its precision (exact YYYY-MM-DD, year YYYY, range from/to, unknown empty).")
            .bad(set("/parties/0/person/birthDate", "2004"))
            .good(set("/parties/0/person/birthDate", "2004").and("/parties/0/person/birthDatePrecision", "YEAR"))
            .looks((look, out) -> look.eachPart(Person.class, (pointer, person) -> {
                String date = Objects.requireNonNullElse(person.birthDate(), "");
                String precision = Objects.requireNonNullElse(person.birthDatePrecision(), "");
                boolean fits =
                        switch (precision) {
                            case "EXACT" -> date.length() == 10;
                            case "YEAR" -> date.length() == 4;
                            case "RANGE" -> date.contains("/");
                            case "ABOUT" -> !date.isEmpty();
                            case "UNKNOWN" -> date.isEmpty();
                            default -> true;
                        };
                out.when(!fits, pointer + "/birthDate");
                out.when(!date.isEmpty() && precision.isEmpty(), pointer + "/birthDatePrecision");
            }));

    static final Rule P28 = warning("P28")
            .says("氏名に敬称や肩書が含まれているようです。氏名だけにしてください。", "The name seems to hold a title. Please give the name alone.")
            .bad(set("/parties/0/person/nativeName", "架空 太郎 様"))
            .good(set("/parties/0/person/nativeName", "架空 太郎"))
            .looks((look, out) -> look.eachPart(Person.class, (pointer, person) -> {
                out.when(titled(person.nativeName()), pointer + "/nativeName");
                out.when(titled(person.latinName()), pointer + "/latinName");
            }));

    static final Rule P29 = warning("P29")
            .says(
                    "姓と名をつなげたものが、氏名と合いません。確かめてください。",
                    "Family and given name together differ from the full name. Please check.")
            .bad(set("/parties/0/person/familyNative", "架空").and("/parties/0/person/givenNative", "次郎"))
            .good(set("/parties/0/person/familyNative", "架空").and("/parties/0/person/givenNative", "太郎"))
            .looks((look, out) -> look.eachPart(Person.class, (pointer, person) -> {
                out.when(
                        differs(person.nativeName(), person.familyNative(), person.givenNative()),
                        pointer + "/givenNative");
                out.when(
                        differs(person.latinName(), person.familyLatin(), person.givenLatin()),
                        pointer + "/givenLatin");
            }));

    static final Rule P31 = warning("P31")
            .says(
                    "自社の顧客（個人）の職業または居住国がありません。分からなければ「不明」としてください。",
                    "Of your own client the occupation or the country of residence is missing. Please state what is not known.")
            .bad(without("/parties/0/person/occupation").and("/parties/0/person/occupationCode", null))
            .good(without("/parties/0/person/occupation"))
            .looks((look, out) -> look.eachParty((pointer, party) -> {
                Person person = party.person();
                if (person != null && PartyRules.ownClient(party, "PERSON")) {
                    out.when(
                            Look.missing(person, "occupation") && Look.missing(person, "occupationCode"),
                            pointer + "/person/occupation");
                    out.when(Look.missing(person, "residenceCountry"), pointer + "/person/residenceCountry");
                }
            }));

    static final List<Rule> ALL = List.of(P03, P05, P06, P07, P08, P24, P28, P29, P31);

    private PersonRules() {}

    private static Optional<LocalDate> earliest(@Nullable String birthDate) {
        if (birthDate == null || birthDate.length() < 4 || !ShapeRules.partialDate(birthDate)) {
            return Optional.empty();
        }
        String first = birthDate.split("/")[0];
        String whole = first.length() == 4 ? first + "-01-01" : first.length() == 7 ? first + "-01" : first;
        return Reads.date(whole);
    }

    private static boolean titled(@Nullable String name) {
        return name != null && TITLE.matcher(name.strip()).matches();
    }

    /** Whether both pieces are said, and make another name than the whole, in whichever order. */
    private static boolean differs(@Nullable String whole, @Nullable String family, @Nullable String given) {
        if (whole == null || family == null || given == null) {
            return false;
        }
        String name = NameFold.fold(whole);
        return !name.equals(NameFold.fold(family + given)) && !name.equals(NameFold.fold(given + family));
    }
}
