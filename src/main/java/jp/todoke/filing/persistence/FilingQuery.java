package jp.todoke.filing.persistence;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.todoke.filing.FilingFilter;
import jp.todoke.filing.FilingRow;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.page.Cursor;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.text.NameFold;
import org.jspecify.annotations.Nullable;

/** An exchange's question about its filings as one SQL statement with its parameters. */
final class FilingQuery {
    /** Stands for "not received" where that must sort; the column's index speaks of the same expression. */
    private static final String NEVER = "0001-01-01 00:00:00+00";

    /** Everything a filing can be found by, drafts included; narrowed to the exchange three times over. */
    private static final String KEYS = """
            select filing_id, kind, value from filing_key where exchange_id = ?
            union all
            select d.filing_id, split_part(k.line, ' ', 1), substr(k.line, strpos(k.line, ' ') + 1)
                from filing_draft d cross join lateral string_to_table(d.search_keys, E'\\n') k(line)
                where d.exchange_id = ?
            union all
            select id, 'REFERENCE', entity_reference from filing where exchange_id = ?
            union all
            select id, 'RECEIPT', receipt_no from filing where exchange_id = ? and receipt_no is not null
            """;

    /** Names in part and folded, references and receipt numbers in part, all others whole, with or without their network. */
    private static final String HIT = """
            case kind
                when 'NAME' then strpos(value, ?) > 0 or strpos(value, ?) > 0
                when 'REFERENCE' then strpos(lower(value), ?) > 0
                when 'RECEIPT' then strpos(value, ?) > 0
                else value = ? or substr(value, strpos(value, ' ') + 1) in (?, ?)
            end
            """;

    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable Object> parameters = new ArrayList<>();
    private final FilingFilter filter;

    /**
     * The whole question, sorted.
     *
     * @param columns of {@code filing f}, and of its content {@code c(draft, received)} where that is asked for
     */
    FilingQuery(String columns, boolean withContent, String exchange, String account, FilingFilter filter) {
        this.filter = filter;
        String search = filter.search();
        sql.append("select ").append(columns);
        sql.append(search.isEmpty() ? ", null as found_kind, null as found_value" : ", h.found_kind, h.found_value");
        sql.append(" from filing f");
        if (withContent) {
            sql.append(
                    " left join filing_draft d on d.filing_id = f.id left join filing_version v on v.filing_id = f.id");
        }
        if (!search.isEmpty()) {
            search(exchange, search);
        }
        and(" where f.exchange_id = ?", exchange);
        narrow(account);
    }

    private void search(String exchange, String search) {
        sql.append(" join (select distinct on (filing_id) filing_id, kind as found_kind, value as found_value from (")
                .append(KEYS)
                .append(") k (filing_id, kind, value) where ")
                .append(HIT)
                .append(" order by filing_id, kind, value) h on h.filing_id = f.id");
        parameters.addAll(List.of(exchange, exchange, exchange, exchange));
        Set<String> names = NameFold.variants(search);
        Iterator<String> name = names.iterator();
        String first = name.hasNext() ? name.next() : null;
        String plain = Normalizer.normalize(search, Normalizer.Form.NFKC);
        parameters.add(first);
        parameters.add(name.hasNext() ? name.next() : first);
        parameters.add(plain.toLowerCase(Locale.ROOT));
        parameters.add(plain.toUpperCase(Locale.ROOT));
        parameters.addAll(List.of(search, search, search.toLowerCase(Locale.ROOT)));
    }

    private void narrow(String account) {
        if (!filter.states().isEmpty()) {
            and(
                    " and f.state = any (string_to_array(?, ','))",
                    String.join(",", filter.states().stream().map(Enum::name).toList()));
        }
        equal("report_code", filter.reportCode());
        equal("filing_kind", filter.filingKind());
        equal("urgency", filter.urgency());
        equal("prepared_by", filter.preparedBy());
        if (filter.mine()) {
            and(" and ? in (f.prepared_by, f.changed_by, f.approved_by)", account);
        }
        if (filter.answerDue()) {
            sql.append(" and f.state in ('QUERY_OPEN', 'RETURNED')");
        }
        from("accepted_at", filter.receivedFrom());
        until("accepted_at", filter.receivedTo());
        from("changed_at", filter.changedFrom());
        until("changed_at", filter.changedTo());
    }

    private void equal(String column, String wanted) {
        if (!wanted.isEmpty()) {
            and(" and f." + column + " = ?", wanted);
        }
    }

    private void from(String column, @Nullable LocalDate day) {
        if (day != null) {
            and(" and f." + column + " >= ?", start(day));
        }
    }

    private void until(String column, @Nullable LocalDate day) {
        if (day != null) {
            and(" and f." + column + " < ?", start(day.plusDays(1)));
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Dates.JST).toInstant();
    }

    /** Only what follows this row. */
    FilingQuery after(Cursor cursor) {
        and(" and (" + key() + ", f.id) " + (filter.ascending() ? ">" : "<") + " (?, ?)", typed(cursor.key()));
        parameters.add(cursor.id());
        return this;
    }

    FilingQuery sorted() {
        String way = filter.ascending() ? "" : " desc";
        sql.append(" order by ").append(key()).append(way).append(", f.id").append(way);
        return this;
    }

    FilingQuery limit(int size) {
        and(" limit ?", size);
        return this;
    }

    /** Where a row stands in the order asked for. */
    static Cursor place(FilingFilter filter, FilingRow row) {
        Instant received = row.acceptedAt();
        String key =
                switch (filter.sort()) {
                    case CHANGED -> row.changedAt().toString();
                    case RECEIVED -> received == null ? never().toString() : received.toString();
                    case REFERENCE -> row.entityReference();
                    case KIND -> row.reportCode();
                };
        return new Cursor(key, row.id().value());
    }

    private String key() {
        return switch (filter.sort()) {
            case CHANGED -> "f.changed_at";
            case RECEIVED -> "coalesce(f.accepted_at, timestamptz '" + NEVER + "')";
            case REFERENCE -> "f.entity_reference";
            case KIND -> "f.report_code";
        };
    }

    private Object typed(String key) {
        try {
            return switch (filter.sort()) {
                case CHANGED, RECEIVED -> OffsetDateTime.parse(key).toInstant();
                case REFERENCE, KIND -> key.replace("\0", "");
            };
        } catch (DateTimeParseException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.cursor");
        }
    }

    private static Instant never() {
        return OffsetDateTime.parse(NEVER.replace(' ', 'T').replace("+00", "Z")).toInstant();
    }

    private void and(String condition, Object value) {
        sql.append(condition);
        parameters.add(value);
    }

    String sql() {
        return sql.toString();
    }

    @Nullable
    Object[] parameters() {
        return parameters.toArray();
    }
}
