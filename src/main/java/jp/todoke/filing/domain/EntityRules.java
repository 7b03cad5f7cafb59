package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Example.without;
import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.todoke.filing.LegalEntity;

/** Rules on companies and other bodies. */
final class EntityRules {
    /** What Art. 4(1) has verified of an own client. */
    static final String[] VERIFIED = {"country", "addresses", "business"};

    private static final Pattern CORPORATE = Pattern.compile("[1-9][0-9]{12}");

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
                if (!PartyRules.ownClient(party, "ENTITY")) {
                    return;
                }
                LegalEntity entity = party.entity();
                String place = pointer + "/entity";
                if (entity == null) {
                    out.at(place);
                    return;
                }
                out.when(Look.missing(entity, "nameJa") && Look.missing(entity, "nameEn"), place + "/nameJa");
                for (String name : VERIFIED) {
                    out.when(Look.missing(entity, name), place + "/" + name);
                }
                out.when(
                        "JP".equals(entity.country()) && Look.missing(entity, "corporateNumber"),
                        place + "/corporateNumber");
            }));

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

    static final Rule P19 = warning("P19")
            .says(
                    "法人の顧客ですが、実質的支配者がありません。分かれば記入してください。",
                    "A body as client without a beneficial owner. Please add whoever is known.")
            .bad(P04.good())
            .good(P04.good().and("/parties/1/entity/beneficialOwners/-", Map.of("party", "p1", "percent", "51")))
            .looks((look, out) -> look.eachParty((pointer, party) -> out.when(
                    PartyRules.ownClient(party, "ENTITY")
                            && party.entity() != null
                            && party.entity().beneficialOwners().isEmpty(),
                    pointer + "/entity/beneficialOwners")));

    static final List<Rule> ALL = List.of(P04, P09, P10, P19);

    private EntityRules() {}

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
}
