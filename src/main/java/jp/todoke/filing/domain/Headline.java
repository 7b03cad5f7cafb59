package jp.todoke.filing.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import jp.todoke.filing.FilingContent;
import org.jspecify.annotations.Nullable;

/** What lists show of a filing's content; whatever was typed, cut to what a line holds. */
@Embeddable
public class Headline {
    @Column(name = "report_code", nullable = false)
    private String reportCode;

    @Column(name = "filing_kind", nullable = false)
    private String filingKind;

    @Column(nullable = false)
    private String urgency;

    @Column(name = "entity_reference", nullable = false)
    private String entityReference;

    @Column(nullable = false)
    private String subject;

    @Column(name = "prior_receipt_no")
    private @Nullable String priorReceiptNo;

    @SuppressWarnings("NullAway.Init")
    protected Headline() {}

    Headline(FilingContent content) {
        describe(content);
    }

    final void describe(FilingContent content) {
        reportCode = shown(content.reportCode(), 3);
        filingKind = shown(content.filingKind(), 20);
        urgency = shown(content.urgency(), 20);
        entityReference = shown(content.entityReference(), 64);
        subject = shown(Subjects.first(content), 100);
        priorReceiptNo = content.priorReceiptNo() == null ? null : shown(content.priorReceiptNo(), 24);
    }

    private static String shown(@Nullable String text, int most) {
        StringBuilder clean = new StringBuilder();
        Objects.requireNonNullElse(text, "")
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(most)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    String reportCode() {
        return reportCode;
    }

    public String filingKind() {
        return filingKind;
    }

    public String urgency() {
        return urgency;
    }

    String entityReference() {
        return entityReference;
    }

    public @Nullable String priorReceiptNo() {
        return priorReceiptNo;
    }
}
