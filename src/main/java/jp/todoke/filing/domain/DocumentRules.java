package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Example.without;
import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.todoke.filing.Address;
import jp.todoke.filing.Person.Identification;
import jp.todoke.platform.text.Dates;

/** Rules on documents seen, and on addresses and numbers at which somebody is reached. */
final class DocumentRules {
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{3}-[0-9]{4}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,28}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z0-9-]{2,63}");

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

    static final List<Rule> ALL = List.of(P11, P12, P13, P14, P16, P18, P25);

    private DocumentRules() {}
}
