package jp.todoke.filing;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.todoke.filing.ContentSheet.Form;
import jp.todoke.filing.ContentSheet.Value;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/** How the values of a content are written on its {@link ContentSheet}: codes in words, references by name. */
final class SheetValues {
    /** Fields to be compared sign by sign. */
    private static final Set<String> EXACT =
            Set.of("address", "hash", "ip", "tagOrMemo", "accountNumber", "deviceId", "corporateNumber", "sha256");

    private final Locale locale;
    private final Texts texts;
    private final Map<String, Value> references = new HashMap<>();
    private final Map<String, Party> parties = new HashMap<>();
    private final PlaceName places;

    SheetValues(FilingContent content, Locale locale) {
        this.locale = locale;
        this.texts = Texts.of(locale);
        this.places = PlaceName.in(content, texts);
        content.parties().forEach(party -> parties.put(Objects.toString(party.ref(), ""), party));
        content.parties().forEach(party -> know("party", party.ref(), partyName(party)));
        content.wallets().forEach(wallet -> know("wallet", wallet.ref(), wallet.address()));
    }

    /** A small part, on one line. */
    List<Value> of(Record part) {
        List<Value> values = new ArrayList<>();
        if (part instanceof Transaction.Leg leg) {
            refer(values, leg.party());
            refer(values, leg.wallet());
            say(values, amount(leg.amount(), leg.asset()));
            say(values, code("FUNDS", leg.fundsCode()));
            say(values, Boolean.TRUE.equals(leg.isMyClient()) ? texts.get("filing.sheet.client") : "");
            say(values, code("COUNTRY", leg.country()));
        } else if (part instanceof Address address) {
            say(values, Objects.toString(address.postcode(), ""));
            if (address.text() != null) {
                values.add(new Value(address.text(), Form.PROSE, ""));
            }
            say(values, code("COUNTRY", address.country()));
        } else if (part instanceof LegalEntity.BeneficialOwner owner) {
            refer(values, owner.party());
            say(values, owner.percent() == null ? "" : owner.percent() + " %");
        } else if (part instanceof Account.Balance balance) {
            say(values, amount(balance.amount(), balance.asset()));
            say(values, balance.asOf() == null ? "" : instant(balance.asOf()));
        } else {
            Shape.of(part).fields().forEach(field -> {
                if (Shape.of(part).value(part, field) instanceof String text && !text.isEmpty()) {
                    values.add(of(part, field, text));
                }
            });
        }
        return values;
    }

    private void refer(List<Value> values, @Nullable String ref) {
        if (ref != null) {
            values.add(reference(ref));
        }
    }

    private static void say(List<Value> values, String text) {
        if (!text.isEmpty()) {
            values.add(plain(text));
        }
    }

    /** What a part says in one field of texts. */
    Value of(Record part, Shape.Field field, String text) {
        if (part instanceof FilingContent.Attachment file && field.name().equals("fileName")) {
            return file.id() == null ? plain(text) : new Value(text, Form.FILE, file.id());
        }
        if (part instanceof FilingContent.ConfirmedWarning && field.name().equals("pointer") && text.startsWith("/")) {
            return plain(places.of(text));
        }
        if (field.codes().isPresent()) {
            String label = field.codes().get().label(text, locale);
            return plain(field.name().equals("indicators") ? text + " " + label : label);
        }
        return switch (field.kind()) {
            case REF -> reference(text);
            case LINES -> new Value(text, Form.PROSE, "");
            case DATE -> plain(date(text));
            case PARTIAL_DATE -> plain(text.length() == 10 ? date(text) : text);
            case INSTANT -> plain(field.name().equals("blockTime") ? utc(text) : instant(text));
            case YEN -> plain(yen(text));
            case AMOUNT -> plain(number(text));
            default ->
                field.name().equals("network")
                        ? plain(code("NETWORK", text))
                        : new Value(text, EXACT.contains(field.name()) ? Form.EXACT : Form.PLAIN, "");
        };
    }

    Value reference(String ref) {
        return references.getOrDefault(ref, plain(ref));
    }

    private void know(String kind, @Nullable String ref, @Nullable String name) {
        if (ref != null) {
            references.put(
                    ref, new Value((ref + " " + Objects.toString(name, "")).strip(), Form.LINK, kind + "-" + ref));
        }
    }

    /** The first name that is said of a party, or what kind of party it is; an account by what tells it from others. */
    String partyName(Party party) {
        if (party.account() != null) {
            return accountName(party.account());
        }
        List<@Nullable String> names = new ArrayList<>();
        if (party.person() != null) {
            names.add(party.person().nativeName());
            names.add(party.person().latinName());
            names.add(party.person().kana());
        }
        if (party.entity() != null) {
            names.add(party.entity().nameJa());
            names.add(party.entity().nameEn());
        }
        return names.stream().filter(Objects::nonNull).findFirst().orElse(code("SUBJECT_KIND", party.subjectKind()));
    }

    /** {@code 銀行口座 見本銀行 1234567（見本 花子）}: never only the institution, which would seem to be the party itself. */
    private String accountName(Account account) {
        String name = Stream.of(
                        code("ACCOUNT_KIND", account.kind()), account.institutionName(), account.accountNumber())
                .filter(word -> word != null && !word.isEmpty())
                .collect(Collectors.joining(" "));
        Party holder = account.holder() == null ? null : parties.get(account.holder());
        if (holder == null || holder.account() != null) {
            return name.isEmpty() ? code("SUBJECT_KIND", "ACCOUNT") : name;
        }
        return texts.get("filing.sheet.held", name, partyName(holder));
    }

    /** What a code means, empty where none is said. */
    String code(String list, @Nullable String code) {
        return code == null ? "" : CodeLists.of(list).label(code, locale);
    }

    /** One of the sheet's own words, such as {@code unknown}. */
    Value word(String key) {
        return plain(texts.get("filing.sheet." + key));
    }

    String yen(String amount) {
        return texts.get("filing.sheet.yen", number(amount));
    }

    private static Value plain(String text) {
        return new Value(text, Form.PLAIN, "");
    }

    static String amount(@Nullable String amount, @Nullable String asset) {
        return ((amount == null ? "" : number(amount)) + " " + Objects.toString(asset, "")).strip();
    }

    /** With separators, every decimal kept; what is no number stays as it was said. */
    private static String number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (text.length() > 60 || number.scale() < 0 || number.scale() > 40) {
                return text;
            }
            DecimalFormat form = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
            form.setMinimumFractionDigits(number.scale());
            form.setMaximumFractionDigits(number.scale());
            return form.format(number);
        } catch (NumberFormatException asSaid) {
            return text;
        }
    }

    private String date(String text) {
        try {
            return Dates.of(locale).dayWithEra(LocalDate.parse(text));
        } catch (DateTimeException asSaid) {
            return text;
        }
    }

    /** Chain explorers tell UTC: to be compared with them. */
    private static String utc(String text) {
        try {
            return OffsetDateTime.parse(text)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT));
        } catch (DateTimeException asSaid) {
            return text;
        }
    }

    /** No more precise than it was entered: seconds are shown where some were told. */
    String instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            Dates dates = Dates.of(locale);
            return instant.getEpochSecond() % 60 == 0 ? dates.minute(instant) : dates.second(instant);
        } catch (DateTimeException asSaid) {
            return text;
        }
    }
}
