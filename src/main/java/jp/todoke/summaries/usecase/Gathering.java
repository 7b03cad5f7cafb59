package jp.todoke.summaries.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.todoke.exchanges.Exchange;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.exchanges.Exchanges;
import jp.todoke.filing.ContentSheet;
import jp.todoke.filing.Receipt;
import jp.todoke.filing.ReceiptNumber;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.filing.ReceivedFilings;
import jp.todoke.ledger.Inclusion;
import jp.todoke.ledger.Ledger;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.summaries.domain.Block;
import jp.todoke.summaries.domain.Entries;
import jp.todoke.summaries.domain.Entry;
import jp.todoke.summaries.domain.Exported;
import jp.todoke.summaries.domain.LedgerPlace;
import jp.todoke.summaries.domain.Part;
import jp.todoke.summaries.domain.Section;
import org.jspecify.annotations.Nullable;

/** What several documents show: a received filing, its sender, its place in the ledger. For use cases, in their transaction. */
@ApplicationScoped
class Gathering {
    @Inject
    ReceivedFilings filings;

    @Inject
    Exchanges exchanges;

    @Inject
    Ledger ledger;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** The filing of a receipt number that this caller may see. */
    ReceivedFiling received(String receiptNo) {
        return ReceiptNumber.read(receiptNo)
                .flatMap(filings::byNumber)
                .orElseThrow(() -> Refusal.notFound("platform.refusal.notFound"));
    }

    /** The filing of a receipt number, if it is the calling exchange's own. */
    ReceivedFiling own(String receiptNo) {
        ReceivedFiling filing = received(receiptNo);
        if (!filing.receipt().exchange().value().equals(caller.get().exchange())) {
            throw Refusal.notFound("platform.refusal.notFound");
        }
        return filing;
    }

    String nameOf(ExchangeId id, Locale locale) {
        Optional<Exchange> exchange = exchanges.byId(id);
        return exchange.map(found -> locale.getLanguage().equals("en") ? found.nameEn() : found.nameJa())
                .orElse(id.value());
    }

    /** Empty while the sealer has not reached it. */
    Optional<jp.todoke.ledger.LedgerPlace> placeOf(Receipt receipt) {
        return ledger.place("SubmitFiling", receipt.number().value());
    }

    /** The place as documents show it; null while the sealer has not reached it. */
    @Nullable
    LedgerPlace printedPlaceOf(Receipt receipt) {
        return placeOf(receipt).map(Gathering::printed).orElse(null);
    }

    static LedgerPlace printed(jp.todoke.ledger.LedgerPlace place) {
        Inclusion inclusion = place.inclusion();
        return new LedgerPlace(
                inclusion.leafIndex(),
                inclusion.treeSize(),
                inclusion.leafHash(),
                inclusion.rootHash(),
                inclusion.keyId(),
                inclusion.sealedAt(),
                inclusion.signature(),
                inclusion.proof());
    }

    Exported exported() {
        return new Exported(caller.get().displayName(), clock.instant());
    }

    /** The same sheet that pages show, as sections of a document; before it, in a correction, what it changes. */
    List<Section> sections(ReceivedFiling filing, Locale locale) {
        List<Section> sections = new ArrayList<>();
        corrected(filing).ifPresent(prior -> sections.add(Changes.between(prior, filing, locale)));
        for (ContentSheet.Section section :
                ContentSheet.of(filing.content(), locale).sections()) {
            sections.add(new Section(
                    section.title(),
                    Stream.concat(
                                    Glance.of(section.table(), locale).stream(),
                                    section.blocks().stream().flatMap(block -> blocks(block).stream()))
                            .toList()));
        }
        return sections;
    }

    private Optional<ReceivedFiling> corrected(ReceivedFiling filing) {
        return Optional.ofNullable(filing.content().priorReceiptNo())
                .filter(number -> filing.filingKind().equals("CORRECTION"))
                .flatMap(ReceiptNumber::read)
                .flatMap(filings::byNumber);
    }

    private static List<Block> blocks(ContentSheet.Block block) {
        List<Block> entries = block.groups().stream()
                .<Block>map(group -> new Entries(group.lines().stream()
                        .flatMap(line -> entries(label(group, line), line).stream())
                        .toList()))
                .toList();
        if (block.title().isEmpty()) {
            return entries;
        }
        List<String> title = new ArrayList<>(List.of(block.title()));
        title.addAll(block.marks());
        return List.of(new Part(String.join(" · ", title), entries));
    }

    /** One entry for the values of a line, each on a line of its own; words and exact values are set in different types. */
    private static List<Entry> entries(String label, ContentSheet.Line line) {
        List<Entry> entries = new ArrayList<>();
        for (ContentSheet.Value value : line.values()) {
            int last = entries.size() - 1;
            if (last >= 0 && !value.isExact() && !entries.get(last).mono()) {
                entries.set(last, Entry.text(label, entries.get(last).value() + "\n" + value.text()));
            } else {
                entries.add(new Entry(label, value.text(), value.isExact()));
            }
        }
        return entries;
    }

    private static String label(ContentSheet.Group group, ContentSheet.Line line) {
        return group.title().isEmpty() ? line.label() : group.title() + " " + line.label();
    }
}
