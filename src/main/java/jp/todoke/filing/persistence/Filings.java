package jp.todoke.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.ReceiptNumber;
import jp.todoke.filing.domain.Attached;
import jp.todoke.filing.domain.Filing;
import jp.todoke.filing.domain.Subjects;
import jp.todoke.platform.database.Rows;

/** Filings and their drafts. Every finder asks for the exchange, and the row-level policies ask again. */
@ApplicationScoped
public class Filings {
    /** So many versions back a page may be that was away; it is asked about every difference when it was away longer. */
    private static final int KEPT_EARLIER = 1_000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Rows rows;

    @Inject
    Attachments attachments;

    public Optional<Filing> byId(String exchange, FilingId id) {
        return byId(exchange, id, LockModeType.NONE);
    }

    /** As {@link #byId}; whoever else asks for it waits until this transaction ends, so that savings come one after another. */
    public Optional<Filing> locked(String exchange, FilingId id) {
        return byId(exchange, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Filing> byId(String exchange, FilingId id, LockModeType lock) {
        return entities.createQuery("select f from Filing f where f.id = :id and f.exchange = :exchange", Filing.class)
                .setParameter("id", id.value())
                .setParameter("exchange", exchange)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    public Optional<Filing> byNumber(String exchange, ReceiptNumber number) {
        return byNumber(exchange, number.value(), LockModeType.NONE);
    }

    /** As {@link #byNumber}, held for this transaction. */
    public Optional<Filing> byNumberToChange(String exchange, String number) {
        return byNumber(exchange, number, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Filing> byNumber(String exchange, String number, LockModeType lock) {
        return entities.createQuery(
                        "select f from Filing f where f.receiptNo = :number and f.exchange = :exchange", Filing.class)
                .setParameter("number", number)
                .setParameter("exchange", exchange)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** A received filing, of whichever exchange the running transaction may see: row-level security alone decides. */
    public Optional<Filing> received(FilingId id) {
        return received(id, LockModeType.NONE);
    }

    /** As {@link #received}, held for this transaction: who comes second reads what the first has done. */
    public Optional<Filing> receivedToChange(FilingId id) {
        return received(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Filing> received(FilingId id, LockModeType lock) {
        return entities.createQuery("select f from Filing f where f.id = :id and f.receiptNo is not null", Filing.class)
                .setParameter("id", id.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** The draft of this kind that is being written on a filing already. */
    public Optional<Filing> begun(String exchange, String prior, String filingKind) {
        return entities.createQuery(
                        "select f from Filing f where f.exchange = :exchange and f.headline.priorReceiptNo = :prior"
                                + " and f.headline.filingKind = :kind and f.state in :open order by f.id desc",
                        Filing.class)
                .setParameter("exchange", exchange)
                .setParameter("prior", prior)
                .setParameter("kind", filingKind)
                .setParameter("open", List.of(FilingState.DRAFT, FilingState.READY_FOR_APPROVAL))
                .getResultStream()
                .findFirst();
    }

    /** Stores a new filing; it has its id afterwards. */
    public void add(Filing filing) {
        entities.persist(filing);
    }

    /** Writes what is pending, so that the new version is known; fails where somebody else was faster. */
    public void flush() {
        entities.flush();
    }

    public void write(Filing filing, FilingContent content) {
        write(filing, content, "");
    }

    /**
     * Writes the draft.
     *
     * @param page by which it was written, empty where by none
     */
    public void write(Filing filing, FilingContent content, String page) {
        rows.change(
                "insert into filing_draft (filing_id, exchange_id, content, search_keys, page) values (?, ?, ?, ?, ?)"
                        + " on conflict (filing_id) do update set content = excluded.content,"
                        + " search_keys = excluded.search_keys, page = excluded.page",
                filing.id().value(),
                filing.exchange(),
                ContentJson.write(content),
                keys(content),
                page);
        attachments.name(filing, Attached.ids(content));
    }

    /** One a line; what no text column carries, or would end a line, finds nothing. */
    private static String keys(FilingContent content) {
        return Subjects.keys(content).stream()
                .map(key -> key.kind() + " " + key.value())
                .filter(line -> line.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Before another page writes: what the page before it wrote last is kept, since that page compares with it when it comes
     * back. A page that writes on keeps nothing.
     */
    public void keepEarlier(Filing filing, String page) {
        rows.change("""
                insert into filing_draft_earlier (filing_id, version, exchange_id, content)
                select filing_id, ?, exchange_id, content from filing_draft
                where filing_id = ? and exchange_id = ? and page <> ?
                on conflict (filing_id, version) do nothing
                """, filing.version(), filing.id().value(), filing.exchange(), page);
        rows.change(
                "delete from filing_draft_earlier where filing_id = ? and exchange_id = ? and version < ?",
                filing.id().value(),
                filing.exchange(),
                filing.version() - KEPT_EARLIER);
    }

    /** What {@link #keepEarlier} has kept of this version. */
    public Optional<FilingContent> earlier(Filing filing, int version) {
        return rows.one(
                "select content from filing_draft_earlier where filing_id = ? and exchange_id = ? and version = ?",
                row -> ContentJson.read(row.getString("content")),
                filing.id().value(),
                filing.exchange(),
                version);
    }

    /** What is written so far. */
    public FilingContent draft(Filing filing) {
        return rows.one(
                        "select content from filing_draft where filing_id = ? and exchange_id = ?",
                        row -> ContentJson.read(row.getString("content")),
                        filing.id().value(),
                        filing.exchange())
                .orElseGet(ContentTree::empty);
    }

    /** With it goes what it was before, and what was read when it was sent back. */
    public void dropDraft(Filing filing) {
        for (String table :
                List.of("filing_draft_earlier", "filing_attachment_draft", "filing_draft", "filing_returned")) {
            rows.change(
                    "delete from " + table + " where filing_id = ? and exchange_id = ?",
                    filing.id().value(),
                    filing.exchange());
        }
    }

    /** Lets submissions that name the same thing wait for each other until this transaction ends. */
    public void inTurn(String exchange, String what) {
        rows.list(
                "select pg_advisory_xact_lock(hashtextextended(?, 30))",
                row -> row.getString(1),
                exchange + " " + what);
    }

    /** A number for a receipt; never given twice, also where the transaction fails. */
    public long nextNumber() {
        return rows.one("select nextval('filing_receipt_seq')", row -> row.getLong(1))
                .orElseThrow();
    }
}
