package jp.todoke.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import jp.todoke.support.ApiClient;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.Samples;

/** Contents and drafts of a wanted size, made from the sample by repeating its first transaction. */
final class LargeFiling {
    /** The exchange's first filing once more, as a draft, whatever columns it has. */
    private static final String COPY = """
            with drafted as (
                insert into todoke.filing
                select (jsonb_populate_record(null::todoke.filing, to_jsonb(f) || jsonb_build_object(
                    'id', nextval('todoke.filing_seq'), 'state', 'DRAFT', 'receipt_no', null, 'accepted_at', null,
                    'prepared_by', ?::text, 'changed_by', ?::text))).*
                from todoke.filing f where f.exchange_id = ? order by f.id limit 1
                returning id, exchange_id)
            insert into todoke.filing_draft (filing_id, exchange_id, content)
            select id, exchange_id, ? from drafted
            returning filing_id
            """;

    private LargeFiling() {}

    /** A content with so many transactions, each under a reference of its own. */
    static ObjectNode content(int transactions) {
        ObjectNode content = Samples.filing();
        ArrayNode all = (ArrayNode) content.get("transactions");
        ObjectNode first = (ObjectNode) all.get(0);
        all.removeAll();
        for (int i = 1; i <= transactions; i++) {
            all.add(first.deepCopy().put("ref", "t" + i));
        }
        return content;
    }

    /** The id of a new draft that says this, of the exchange's preparer. */
    static String draft(RunningPortal portal, String exchange, ObjectNode content) throws SQLException {
        Samples.file(ApiClient.of(portal, exchange, ""));
        String preparer = "preparer@" + exchange + ".example";
        try (Connection connection = portal.behind();
                PreparedStatement copy = connection.prepareStatement(COPY)) {
            copy.setString(1, preparer);
            copy.setString(2, preparer);
            copy.setString(3, exchange);
            copy.setString(4, Samples.text(content));
            try (ResultSet id = copy.executeQuery()) {
                id.next();
                return id.getString(1);
            }
        }
    }
}
