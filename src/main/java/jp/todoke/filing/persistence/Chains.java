package jp.todoke.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.todoke.filing.ChainLink;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingState;
import jp.todoke.platform.database.Rows;

/** Which filings follow on which. Row-level policies hide other exchanges' filings, and drafts from the authority. */
@ApplicationScoped
public class Chains {
    /** A chain that is longer than this is not drawn to its end. */
    private static final int LONGEST = 100;

    @Inject
    Rows rows;

    /**
     * The chain in which a filing stands, itself included, in the order of receipt; drafts last, given-up ones not at all.
     *
     * @param exchange whose filing it is: a number of another exchange in a draft leads nowhere
     */
    public List<ChainLink> of(String exchange, String receiptNo) {
        return rows.list(
                """
                with recursive up as (
                    select receipt_no, prior_receipt_no, 1 as step from filing where receipt_no = ? and exchange_id = ?
                    union all
                    select f.receipt_no, f.prior_receipt_no, up.step + 1 from filing f
                    join up on f.receipt_no = up.prior_receipt_no and f.exchange_id = ? where up.step < ?
                ), chain as (
                    select f.id, f.receipt_no, 1 as step from filing f
                    where f.receipt_no = (select receipt_no from up order by step desc limit 1)
                    union
                    select f.id, f.receipt_no, chain.step + 1 from filing f
                    join chain on f.prior_receipt_no = chain.receipt_no and f.exchange_id = ? where chain.step < ?
                )
                select f.* from filing f join chain on chain.id = f.id
                where f.state <> 'DISCARDED'
                order by f.accepted_at nulls last, f.id limit ?
                """,
                row -> {
                    String number = row.getString("receipt_no");
                    return new ChainLink(
                            new FilingId(row.getLong("id")),
                            number,
                            row.getString("prior_receipt_no"),
                            row.getString("filing_kind"),
                            row.getString("report_code"),
                            FilingState.valueOf(row.getString("state")),
                            row.getString("entity_reference"),
                            Rows.instant(row, number == null ? "changed_at" : "accepted_at"));
                },
                receiptNo,
                exchange,
                exchange,
                LONGEST,
                exchange,
                LONGEST,
                LONGEST);
    }
}
