package jp.todoke.filing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.todoke.filing.Account;
import jp.todoke.filing.Address;
import jp.todoke.filing.Device;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.LegalEntity;
import jp.todoke.filing.Party;
import jp.todoke.filing.Person;
import jp.todoke.filing.Shape;
import jp.todoke.filing.Transaction;
import jp.todoke.filing.Wallet;
import jp.todoke.platform.text.Texts;
import org.junit.jupiter.api.Test;

/** The form asks for everything that a content can say: a field that stands on no page would be lost in silence. */
class FormIsCompleteTest {
    private static final Path FRAGMENTS = Path.of("webapp/WEB-INF/fragments/filing");
    private static final Pattern FIELD = Pattern.compile("<filing:(?:field|rows|part|codes|confirm) name=\"(\\w+)\"");
    private static final Pattern HELP = Pattern.compile("(?:help|words)=\"(filing\\.page\\.[\\w.]+)\"");

    /** Which fragment draws which part. */
    private static final Map<Class<? extends Record>, String> DRAWN_BY = Map.ofEntries(
            Map.entry(FilingContent.class, "section-.*"),
            Map.entry(FilingContent.Officer.class, "officer"),
            Map.entry(FilingContent.ListEntry.class, "list-entry"),
            Map.entry(FilingContent.RelatedReport.class, "related-report"),
            Map.entry(FilingContent.Relation.class, "relation"),
            Map.entry(Person.OnlineName.class, "online-name"),
            Map.entry(Account.Signatory.class, "signatory"),
            Map.entry(Party.class, "party"),
            Map.entry(Person.class, "person"),
            Map.entry(Address.class, "address"),
            Map.entry(Person.Identification.class, "identification"),
            Map.entry(LegalEntity.class, "entity"),
            Map.entry(LegalEntity.BeneficialOwner.class, "beneficial-owner"),
            Map.entry(Account.class, "account"),
            Map.entry(Account.Balance.class, "balance"),
            Map.entry(Wallet.class, "wallet"),
            Map.entry(Wallet.Attribution.class, "attribution"),
            Map.entry(Transaction.class, "transaction"),
            Map.entry(Transaction.Leg.class, "leg"),
            Map.entry(Transaction.TxId.class, "txid"),
            Map.entry(Transaction.TravelRule.class, "travel-rule"),
            Map.entry(Device.class, "device"),
            Map.entry(FilingContent.Attachment.class, "attachment"));

    /** What the portal knows of a stored file; nobody types it. */
    private static final Set<String> OF_THE_FILE =
            Set.of("id", "fileName", "mediaType", "size", "sha256", "malwareCheck");

    private static final Set<String> APART =
            Set.of("parties", "wallets", "transactions", "attachments", "approver", "confirmedWarnings");

    @Test
    void everyFieldOfTheContentStandsOnTheForm() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<Class<? extends Record>, String> part : DRAWN_BY.entrySet()) {
            Set<String> drawn = found(FIELD, part.getValue());
            for (Shape.Field field : Shape.of(part.getKey()).fields()) {
                // Cards have their lists drawn by the sections; the approver is whoever approves; warnings are
                // confirmed when the draft is passed on; what is not known is ticked beside each field.
                boolean elsewhere = part.getKey() == FilingContent.class && APART.contains(field.name())
                        || part.getKey() == FilingContent.Attachment.class && OF_THE_FILE.contains(field.name())
                        || field.name().equals(Shape.UNKNOWN);
                if (!elsewhere && !drawn.contains(field.name())) {
                    missing.add(part.getKey().getSimpleName() + "." + field.name());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPartOfTheContentHasItsFragment() {
        assertThat(Shape.ofEveryPart())
                .hasSizeGreaterThan(20)
                .extracting(Shape::type)
                .filteredOn(part -> part != FilingContent.ConfirmedWarning.class)
                .allMatch(DRAWN_BY::containsKey);
    }

    @Test
    void everyHelpHasItsWords() throws IOException {
        Set<String> helps = found(HELP, ".*");
        assertThat(helps).hasSizeGreaterThan(20);
        Texts.LANGUAGES.forEach(
                language -> assertThat(helps).allMatch(key -> Texts.of(language).has(key)));
    }

    private static Set<String> found(Pattern pattern, String file) throws IOException {
        try (Stream<Path> files = Files.list(FRAGMENTS)) {
            return files.filter(path -> path.getFileName().toString().matches(file + "\\.xhtml"))
                    .map(FormIsCompleteTest::text)
                    .flatMap(text -> pattern.matcher(text).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
