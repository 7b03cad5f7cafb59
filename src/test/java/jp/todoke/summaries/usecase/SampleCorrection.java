package jp.todoke.summaries.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.ReceiptNumber;
import jp.todoke.filing.domain.SampleFiling;
import jp.todoke.summaries.domain.Section;

/**
 * The complete sample with more transactions, and its correction: a new party and a new transaction, a wallet and a transaction
 * less, and changed words, amounts and addresses.
 */
public final class SampleCorrection {
    private static final int TRANSACTIONS = 12;

    private SampleCorrection() {}

    /** Sections of the correction as they are printed. */
    public static List<Section> sections(Locale locale) {
        List<Section> sections = new ArrayList<>();
        sections.add(Changes.between(ReceiptNumber.of("STR", 2026, 12345), corrected(), correction(), locale));
        sections.addAll(ContentSections.of(correction(), locale));
        return sections;
    }

    static FilingContent corrected() {
        ObjectNode content = sample();
        ArrayNode transactions = (ArrayNode) content.get("transactions");
        for (int n = transactions.size() + 1; n <= TRANSACTIONS; n++) {
            transactions.add(((ObjectNode) transactions.get(n % 2).deepCopy()).put("ref", "t" + n));
        }
        ((ArrayNode) content.get("wallets"))
                .addObject()
                .put("ref", "w3")
                .put("network", "eip155:1")
                .put("asset", "ETH")
                .put("address", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")
                .put("custody", "UNHOSTED");
        return read(content);
    }

    static FilingContent correction() {
        ObjectNode content = tree(ContentJson.write(corrected()));
        content.put("urgency", "URGENT");
        content.put("narrative", content.get("narrative").asText().replace("300万円", "310万円（訂正）"));
        content.put("actionComment", "資料を受け取り、取引を再開しないこととした。".repeat(12));
        ((ArrayNode) content.get("wallets")).remove(2);
        ((ObjectNode) content.at("/wallets/1")).put("address", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
        ((ObjectNode) content.at("/parties/0/person")).put("occupation", "会社員").remove("gender");
        ArrayNode parties = (ArrayNode) content.get("parties");
        parties.add(((ObjectNode) parties.get(1).deepCopy()).put("ref", "p9"));
        ArrayNode transactions = (ArrayNode) content.get("transactions");
        transactions.remove(3);
        ((ObjectNode) transactions.get(0)).put("amountJpy", "3100000");
        ((ObjectNode) transactions.get(5)).put("amountJpy", "2890000").put("fee", "0.00003");
        transactions.add(((ObjectNode) transactions.get(0).deepCopy()).put("ref", "t13"));
        return read(content);
    }

    private static ObjectNode sample() {
        return tree(SampleFiling.json());
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FilingContent read(JsonNode content) {
        return ContentJson.read(content.toString());
    }
}
