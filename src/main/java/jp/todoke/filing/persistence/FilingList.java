package jp.todoke.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingRow;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.domain.Subjects;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.page.Cursor;
import jp.todoke.platform.page.Page;
import org.jspecify.annotations.Nullable;

/** An exchange's filings, the one changed last first. */
@ApplicationScoped
public class FilingList {
    @Inject
    Rows rows;

    /**
     * One page.
     *
     * @param states only these; all where empty
     * @param search part of the reference, receipt number or name; all where blank
     * @param cursor where the page before ended
     */
    public Page<FilingRow> page(
            String exchange, List<FilingState> states, String search, @Nullable String cursor, int size) {
        StringBuilder sql = new StringBuilder("""
                select id, version, state, report_code, filing_kind, urgency, entity_reference, subject,
                    prepared_by_name, changed_by_name, changed_at, receipt_no, accepted_at, return_comment is not null as returned
                from filing where exchange_id = ?
                """);
        List<Object> parameters = new ArrayList<>(List.of(exchange));
        if (!states.isEmpty()) {
            sql.append(" and state = any (string_to_array(?, ','))");
            parameters.add(String.join(",", states.stream().map(Enum::name).toList()));
        }
        if (!search.isBlank()) {
            sql.append(
                    " and (strpos(lower(entity_reference), lower(?)) > 0 or strpos(coalesce(receipt_no, ''), upper(?)) > 0"
                            + " or strpos(subject, ?) > 0"
                            + " or exists (select 1 from filing_key k where k.filing_id = filing.id and k.value = ?))");
            String wanted = search.strip();
            parameters.addAll(List.of(wanted, wanted, wanted, Subjects.fold(wanted)));
        }
        Optional<Cursor> from = Cursor.read(cursor);
        if (from.isPresent()) {
            sql.append(" and (changed_at, id) < (?, ?)");
            parameters.add(instant(from.get().key()));
            parameters.add(from.get().id());
        }
        sql.append(" order by changed_at desc, id desc limit ?");
        parameters.add(size + 1);
        List<FilingRow> found = rows.list(
                sql.toString(),
                row -> new FilingRow(
                        new FilingId(row.getLong("id")),
                        row.getInt("version"),
                        FilingState.valueOf(row.getString("state")),
                        row.getString("report_code"),
                        row.getString("filing_kind"),
                        row.getString("urgency"),
                        row.getString("entity_reference"),
                        row.getString("subject"),
                        row.getString("prepared_by_name"),
                        row.getString("changed_by_name"),
                        Rows.instant(row, "changed_at"),
                        row.getString("receipt_no"),
                        Rows.optionalInstant(row, "accepted_at"),
                        row.getBoolean("returned")),
                parameters.toArray());
        return Page.of(
                found,
                size,
                row -> new Cursor(row.changedAt().toString(), row.id().value()));
    }

    /** How many filings are in each state that is not over; for the first page. */
    public Map<FilingState, Long> open(String exchange) {
        Map<FilingState, Long> counts = new LinkedHashMap<>();
        rows.list(
                """
                select state, count(*) as filings from filing
                where exchange_id = ? and state in ('DRAFT', 'READY_FOR_APPROVAL', 'RETURNED')
                group by state order by state
                """, row -> counts.put(FilingState.valueOf(row.getString("state")), row.getLong("filings")), exchange);
        return counts;
    }

    private static Instant instant(String key) {
        try {
            return OffsetDateTime.parse(key).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.cursor");
        }
    }
}
