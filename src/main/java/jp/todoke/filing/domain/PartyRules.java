package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.sample;
import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Example.without;
import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.todoke.filing.FilingContent.Address;
import jp.todoke.filing.FilingContent.Identification;
import jp.todoke.filing.FilingContent.LegalEntity;
import jp.todoke.filing.FilingContent.Party;
import jp.todoke.filing.FilingContent.Person;
import jp.todoke.filing.Said;
import jp.todoke.platform.text.Dates;
import org.jspecify.annotations.Nullable;

/** Rules on persons, bodies and accounts. */
final class PartyRules {
    private static final Pattern KANA = Pattern.compile("[ァ-ヺー・\u3000 ]+");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M} .'’,-]+");
    private static final Pattern CORPORATE = Pattern.compile("[1-9][0-9]{12}");
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{3}-[0-9]{4}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,28}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z0-9-]{2,63}");

    /** What Art. 4(1) has verified of an own client; the birth date has its own way of being unknown. */
    private static final List<String> CLIENT_PERSON =
            List.of("nativeName", "kana", "nationalities", "addresses", "identifications");

    private static final List<String> CLIENT_ENTITY = List.of("country", "addresses", "business");

    static final Rule P01 = fatal("P01")
            .says(
                    "疑いのある関係者を一人以上記入するか、特定できない者として特徴を記入してください。",
                    "Please give at least one suspected party, or a party not identified with a description.")
            .bad(set("/parties/0/isSuspected", false).and("/parties/1/isSuspected", false))
            .good(set("/parties/1/isSuspected", false))
            .looks((look, out) -> {
                boolean somebody = look.content().parties().stream()
                        .anyMatch(p -> Boolean.TRUE.equals(p.isSuspected())
                                || "UNIDENTIFIED".equals(p.subjectKind()) && !Reads.blank(p.description()));
                out.when(!somebody, "/parties");
            });

    static final Rule P02 = fatal("P02")
            .says(
                    "参照している関係者またはウォレットがこの届出にありません。選び直してください。",
                    "The party or wallet referred to is not in this filing. Please choose again.")
            .bad(set("/transactions/0/to/0/party", "p9"))
            .good(set("/transactions/0/to/0/party", "p1"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    if (leaf.field().kind() != Said.Kind.REF) {
                        continue;
                    }
                    boolean found = leaf.field().name().equals("wallet")
                            ? look.wallet(leaf.text()) != null
                            : look.party(leaf.text()) != null;
                    out.when(!found, leaf.pointer());
                }
            });

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
                if (!ownClient(party, "PERSON")) {
                    return;
                }
                Person person = party.person();
                String place = pointer + "/person";
                if (person == null) {
                    out.at(place);
                    return;
                }
                for (String name : CLIENT_PERSON) {
                    out.when(Look.missing(person, name), place + "/" + name);
                }
                boolean unknown = "UNKNOWN".equals(person.birthDatePrecision());
                out.when(!unknown && Reads.blank(person.birthDate()), place + "/birthDate");
                out.when(unknown && Reads.blank(person.birthDateReason()), place + "/birthDateReason");
            }));

    static final Rule P04 = fatal("P04")
            .says(
                    "自社の顧客（法人）には、名称・国・住所・事業内容が、日本の法人には法人番号も必要です。分からない項目は「不明」としてください。",
                    "Your own client (a body) needs name, country, address and business, and in Japan the corporate number."
                            + " Please state what is not known.")
            .bad(set("/parties/1/isMyClient", true).and("/parties/1/entity/business", null))
            .good(set("/parties/1/isMyClient", true)
                    .and(
                            "/parties/1/entity/addresses/-",
                            Map.of("country", "JP", "postcode", "100-0000", "text", "東京都千代田区見本町4丁目")))
            .looks((look, out) -> look.eachParty((pointer, party) -> {
                if (!ownClient(party, "ENTITY")) {
                    return;
                }
                LegalEntity entity = party.entity();
                String place = pointer + "/entity";
                if (entity == null) {
                    out.at(place);
                    return;
                }
                out.when(Look.missing(entity, "nameJa") && Look.missing(entity, "nameEn"), place + "/nameJa");
                for (String name : CLIENT_ENTITY) {
                    out.when(Look.missing(entity, name), place + "/" + name);
                }
                out.when(
                        "JP".equals(entity.country()) && Look.missing(entity, "corporateNumber"),
                        place + "/corporateNumber");
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

    static final Rule P09 = fatal("P09")
            .says(
                    "法人番号の検査数字が合いません。13桁の番号を確かめてください。",
                    "The check digit of the corporate number is wrong. Please check its 13 digits.")
            .bad(set("/parties/1/entity/corporateNumber", "4011001098994"))
            .good(set("/parties/1/entity/corporateNumber", "4011001098993"))
            .looks((look, out) -> look.eachPart(
                    LegalEntity.class,
                    (pointer, entity) -> out.when(
                            entity.corporateNumber() != null && !corporateNumber(entity.corporateNumber()),
                            pointer + "/corporateNumber")));

    static final Rule P10 = warning("P10")
            .says(
                    "日本の法人ですが、法人番号がありません。分かれば記入してください。",
                    "A Japanese body without its corporate number. Please add it if it is known.")
            .bad(without("/parties/1/entity/corporateNumber"))
            .good(without("/parties/1/entity/corporateNumber").and("/parties/1/entity/country", "SG"))
            .looks((look, out) -> look.eachParty((pointer, party) -> {
                LegalEntity entity = party.entity();
                out.when(
                        entity != null
                                && !Boolean.TRUE.equals(party.isMyClient())
                                && "JP".equals(entity.country())
                                && Reads.blank(entity.corporateNumber()),
                        pointer + "/entity/corporateNumber");
            }));

    static final Rule P11 = fatal("P11")
            .says("日本の郵便番号は、NNN-NNNN の形（半角数字）で記入してください。", "A Japanese postcode has the form NNN-NNNN.")
            .bad(set("/parties/0/person/addresses/0/postcode", "1000000"))
            .good(set("/parties/0/person/addresses/0/postcode", "100-0001"))
            .looks((look, out) -> look.eachPart(
                    Address.class,
                    (pointer, address) -> out.when(
                            "JP".equals(address.country())
                                    && address.postcode() != null
                                    && !POSTCODE.matcher(address.postcode()).matches(),
                            pointer + "/postcode")));

    static final Rule P12 = fatal("P12")
            .says(
                    "国・地域のコードがありません（ISO 3166-1 の2文字、不明は XX）。選び直してください。",
                    "This is no country code (ISO 3166-1 alpha-2, or XX for unknown). Please choose again.")
            .bad(set("/parties/0/person/residenceCountry", "JPN"))
            .good(set("/parties/0/person/residenceCountry", "XX"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    boolean country = leaf.field()
                            .codes()
                            .filter(list -> list.id().equals("COUNTRY"))
                            .filter(list -> !leaf.text().isBlank() && !list.has(leaf.text()))
                            .isPresent();
                    out.when(country, leaf.pointer());
                }
            });

    static final Rule P13 = fatal("P13")
            .says("書類の有効期限が発行日より前です。日付を確かめてください。", "The document expires before it was issued. Please check the dates.")
            .bad(set("/parties/0/person/identifications/0/expiresOn", "2023-03-31"))
            .good(set("/parties/0/person/identifications/0/expiresOn", "2028-04-01"))
            .looks((look, out) -> look.eachPart(Identification.class, (pointer, document) -> {
                Optional<LocalDate> issued = Reads.date(document.issuedOn());
                Optional<LocalDate> expires = Reads.date(document.expiresOn());
                out.when(
                        issued.isPresent()
                                && expires.isPresent()
                                && expires.get().isBefore(issued.get()),
                        pointer + "/expiresOn");
            }));

    static final Rule P14 = warning("P14")
            .says(
                    "取引の時点で書類の有効期限が切れています。確かめてください。",
                    "The document had expired by the time of a transaction. Please check.")
            .bad(set("/parties/0/person/identifications/0/expiresOn", "2026-11-17"))
            .good(set("/parties/0/person/identifications/0/expiresOn", "2026-11-18"))
            .looks((look, out) -> {
                Optional<LocalDate> last = look.content().transactions().stream()
                        .map(t -> Reads.instant(t.executedAt()))
                        .flatMap(Optional::stream)
                        .max(Instant::compareTo)
                        .map(Dates::inJapan);
                look.eachPart(Identification.class, (pointer, document) -> {
                    Optional<LocalDate> expires = Reads.date(document.expiresOn());
                    out.when(
                            last.isPresent()
                                    && expires.isPresent()
                                    && expires.get().isBefore(last.get()),
                            pointer + "/expiresOn");
                });
            });

    static final Rule P15 = warning("P15")
            .says(
                    "同じ関係者が二度書かれているようです。一つにまとめて参照してください。",
                    "The same party seems to be here twice. Please keep one and refer to it.")
            .bad(set(
                    "/parties/-",
                    Map.of(
                            "ref",
                            "p4",
                            "role",
                            "VICT",
                            "subjectKind",
                            "PERSON",
                            "isMyClient",
                            false,
                            "isSuspected",
                            false,
                            "person",
                            Map.of("nativeName", "架空太郎", "birthDate", "2004-05-06", "birthDatePrecision", "EXACT"))))
            .good(sample())
            .looks((look, out) -> {
                Map<String, String> seen = new HashMap<>();
                look.eachParty((pointer, party) -> {
                    String key = sameness(party);
                    if (key != null && seen.putIfAbsent(key, pointer) != null) {
                        out.at(pointer);
                    }
                });
            });

    static final Rule P16 = fatal("P16")
            .says("旅券の番号には、発行国も必要です。", "A passport number needs its issuing country.")
            .bad(without("/parties/0/person/identifications/0/country"))
            .good(set("/parties/0/person/identifications/0/country", "VN"))
            .looks((look, out) -> look.eachPart(
                    Identification.class,
                    (pointer, document) -> out.when(
                            "PASSP".equals(document.kind())
                                    && !Reads.blank(document.number())
                                    && Reads.blank(document.country()),
                            pointer + "/country")));

    static final Rule P18 = fatal("P18")
            .says(
                    "電話番号（数字・ハイフン・先頭の+）またはメールアドレスの形になっていません。",
                    "This has not the form of a telephone number (digits, hyphens, leading +) or of an e-mail address.")
            .bad(set("/parties/0/person/emails/0", "taro＠mail.example"))
            .good(set("/parties/0/person/phones/0", "090-1234-5678"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    String name = leaf.field().name();
                    if (name.equals("phone") || name.equals("phones")) {
                        long digits =
                                leaf.text().chars().filter(Character::isDigit).count();
                        out.when(!PHONE.matcher(leaf.text()).matches() || digits < 6 || digits > 15, leaf.pointer());
                    } else if (name.equals("email") || name.equals("emails")) {
                        out.when(!EMAIL.matcher(leaf.text()).matches(), leaf.pointer());
                    }
                }
            });

    static final Rule P19 = warning("P19")
            .says(
                    "法人の顧客ですが、実質的支配者がありません。分かれば記入してください。",
                    "A body as client without a beneficial owner. Please add whoever is known.")
            .bad(P04.good())
            .good(P04.good().and("/parties/1/entity/beneficialOwners/-", Map.of("party", "p1", "percent", "51")))
            .looks((look, out) -> look.eachParty((pointer, party) -> out.when(
                    ownClient(party, "ENTITY")
                            && party.entity() != null
                            && party.entity().beneficialOwners().isEmpty(),
                    pointer + "/entity/beneficialOwners")));

    static final Rule P20 = fatal("P20")
            .says(
                    "関係者とウォレットの符号が重なっています。それぞれ別の符号にしてください。",
                    "Two parties or wallets bear the same reference. Please give each its own.")
            .bad(set("/wallets/1/ref", "p1"))
            .good(sample())
            .looks((look, out) -> {
                Set<String> seen = new HashSet<>();
                look.eachParty(
                        (pointer, party) -> out.when(party.ref() != null && !seen.add(party.ref()), pointer + "/ref"));
                look.eachWallet((pointer, wallet) ->
                        out.when(wallet.ref() != null && !seen.add(wallet.ref()), pointer + "/ref"));
            });

    static final Rule P21 = warning("P21")
            .says(
                    "疑いがなく、どの取引にも口座・ウォレットにも現れない関係者です。要るかどうか確かめてください。",
                    "This party is neither suspected nor named by any transaction, account or wallet. Please check.")
            .bad(set(
                    "/parties/-",
                    Map.of(
                            "ref",
                            "p4",
                            "role",
                            "ASSO",
                            "subjectKind",
                            "PERSON",
                            "isMyClient",
                            false,
                            "isSuspected",
                            false,
                            "person",
                            Map.of("nativeName", "架空 次郎"))))
            .good(sample())
            .looks((look, out) -> {
                if (look.content().transactions().isEmpty()) {
                    return;
                }
                look.eachParty((pointer, party) ->
                        out.when(!Boolean.TRUE.equals(party.isSuspected()) && !look.isUsed(party.ref()), pointer));
            });

    static final Rule P22 = fatal("P22")
            .says(
                    "種別に合う内容を記入してください（個人は氏名、法人は名称、口座は口座の内容、特定できない者は特徴）。",
                    "Please fill in what the kind of party asks for: a name, the account, or a description.")
            .bad(set("/parties/1/entity/nameJa", "").and("/parties/1/entity/nameEn", ""))
            .good(set("/parties/1/entity/nameJa", ""))
            .looks((look, out) -> look.eachParty((pointer, party) -> {
                String kind = party.subjectKind() == null ? "" : party.subjectKind();
                Person person = party.person();
                LegalEntity entity = party.entity();
                switch (kind) {
                    case "PERSON" ->
                        out.when(
                                person == null
                                        || Reads.blank(person.nativeName())
                                                && Reads.blank(person.kana())
                                                && Reads.blank(person.latinName()),
                                pointer + "/person/nativeName");
                    case "ENTITY" ->
                        out.when(
                                entity == null || Reads.blank(entity.nameJa()) && Reads.blank(entity.nameEn()),
                                pointer + "/entity/nameJa");
                    case "ACCOUNT" -> out.when(party.account() == null, pointer + "/account/accountNumber");
                    case "UNIDENTIFIED" -> out.when(Reads.blank(party.description()), pointer + "/description");
                    default -> {}
                }
            }));

    static final Rule P23 = fatal("P23")
            .says(
                    "自社の顧客か、疑いがあるかを答えてください。疑いがあるときは理由も記入してください。",
                    "Please say whether this is your client and whether it is suspected; if so, why.")
            .bad(without("/parties/0/reason"))
            .good(set("/parties/0/reason", "申告した収入に見合わない入金"))
            .looks((look, out) -> look.eachParty((pointer, party) -> {
                out.when(party.isMyClient() == null, pointer + "/isMyClient");
                out.when(party.isSuspected() == null, pointer + "/isSuspected");
                out.when(Boolean.TRUE.equals(party.isSuspected()) && Reads.blank(party.reason()), pointer + "/reason");
            }));

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

    static final Rule P25 = fatal("P25")
            .says(
                    "個人番号カードと健康保険証の番号は記録できません。番号の欄を空にしてください。",
                    "The number of a My Number card or a health-insurance card must not be kept. Please empty the field.")
            .bad(set("/parties/0/person/identifications/0/kind", "MYNCARD"))
            .good(set("/parties/0/person/identifications/0/kind", "MYNCARD")
                    .and("/parties/0/person/identifications/0/number", null))
            .looks((look, out) -> look.eachPart(
                    Identification.class,
                    (pointer, document) -> out.when(
                            ("MYNCARD".equals(document.kind()) || "HIC".equals(document.kind()))
                                    && !Reads.blank(document.number()),
                            pointer + "/number")));

    static final List<Rule> ALL = List.of(
            P01, P02, P03, P04, P05, P06, P07, P08, P09, P10, P11, P12, P13, P14, P15, P16, P18, P19, P20, P21, P22,
            P23, P24, P25);

    private PartyRules() {}

    private static boolean ownClient(Party party, String kind) {
        return Boolean.TRUE.equals(party.isMyClient()) && kind.equals(party.subjectKind());
    }

    private static Optional<LocalDate> earliest(@Nullable String birthDate) {
        if (birthDate == null || birthDate.length() < 4 || !ShapeRules.partialDate(birthDate)) {
            return Optional.empty();
        }
        String first = birthDate.split("/")[0];
        String whole = first.length() == 4 ? first + "-01-01" : first.length() == 7 ? first + "-01" : first;
        return Reads.date(whole);
    }

    /** Ordinance on the corporate number: 9 less the weighted sum's rest by 9; weights 1 and 2 from the right. */
    static boolean corporateNumber(String number) {
        if (!CORPORATE.matcher(number).matches()) {
            return false;
        }
        int sum = 0;
        for (int n = 1; n <= 12; n++) {
            sum += (number.charAt(13 - n) - '0') * (n % 2 == 1 ? 1 : 2);
        }
        return number.charAt(0) - '0' == 9 - sum % 9;
    }

    private static @Nullable String sameness(Party party) {
        Person person = party.person();
        if (person != null && !Reads.blank(person.nativeName()) && !Reads.blank(person.birthDate())) {
            return fold(person.nativeName()) + "|" + person.birthDate();
        }
        LegalEntity entity = party.entity();
        return entity != null && !Reads.blank(entity.corporateNumber()) ? entity.corporateNumber() : null;
    }

    private static String fold(@Nullable String name) {
        return Normalizer.normalize(Objects.requireNonNullElse(name, ""), Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
