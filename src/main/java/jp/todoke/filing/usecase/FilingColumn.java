package jp.todoke.filing.usecase;

import java.util.function.Function;
import jp.todoke.filing.CodeLists;
import jp.todoke.filing.persistence.FilingList.Said;
import jp.todoke.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/** The columns of an exported list: for programs named as in the API and with codes, for people in words. */
enum FilingColumn {
    ENTITY_REFERENCE("entityReference", said -> said.row().entityReference()),
    STATE("state", said -> said.row().state().name()) {
        @Override
        Object words(Said said, Texts texts) {
            return texts.get("filing.state." + said.row().state());
        }
    },
    REPORT_CODE("reportCode", said -> said.row().reportCode(), "REPORT_CODE"),
    FILING_KIND("filingKind", said -> said.row().filingKind(), "FILING_KIND"),
    URGENCY("urgency", said -> said.row().urgency(), "URGENCY"),
    SUBJECT("subject", said -> said.row().subject()),
    /** As text: a figure of fifteen digits must not be rounded by anybody. */
    TOTAL_AMOUNT_JPY("totalAmountJpy", said -> said.content().totalAmountJpy()),
    PARTIES("parties", said -> said.content().parties().size()),
    WALLETS("wallets", said -> said.content().wallets().size()),
    TRANSACTIONS("transactions", said -> said.content().transactions().size()),
    RECEIPT_NO("receiptNo", said -> said.row().receiptNo()),
    RECEIVED_AT("receivedAt", said -> said.row().acceptedAt()),
    CHANGED_AT("changedAt", said -> said.row().changedAt()),
    PREPARED_BY("preparedBy", said -> said.row().preparedBy()),
    APPROVED_BY("approvedBy", said -> said.row().approvedBy()),
    CHANGED_BY("changedBy", said -> said.row().changedBy());

    private final String code;
    private final Function<Said, @Nullable Object> value;
    private final String codeList;

    FilingColumn(String code, Function<Said, @Nullable Object> value) {
        this(code, value, "");
    }

    FilingColumn(String code, Function<Said, @Nullable Object> value, String codeList) {
        this.code = code;
        this.value = value;
        this.codeList = codeList;
    }

    String code() {
        return code;
    }

    String heading(Texts texts) {
        return texts.get("filing.export." + code);
    }

    @Nullable
    Object value(Said said) {
        return value.apply(said);
    }

    @Nullable
    Object words(Said said, Texts texts) {
        Object value = value(said);
        return codeList.isEmpty() || !(value instanceof String text) || text.isEmpty()
                ? value
                : CodeLists.of(codeList).label(text, texts.locale());
    }
}
