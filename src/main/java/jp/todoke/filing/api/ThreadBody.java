package jp.todoke.filing.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.todoke.filing.FilingDossier;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.MessageKind;
import jp.todoke.filing.ThreadMessage;
import jp.todoke.platform.api.Described;
import org.jspecify.annotations.Nullable;

/** The thread of a filing as programs read it. The authority writes as one desk: it has no names here. */
public record ThreadBody(
        @Described(value = "Receipt number of the filing", example = "STR-2026-00012345-K")
        String receiptNo,

        @Described(codes = FilingState.class) String state,

        @Described("Last day (in Japan) for the answer or correction that is awaited") @Nullable
        LocalDate dueOn,

        @Described("Whether that day is over") boolean overdue,
        @Described("Oldest first") List<MessageBody> messages) {

    static ThreadBody of(FilingDossier dossier) {
        return new ThreadBody(
                dossier.receiptNo(),
                dossier.state().name(),
                dossier.due() == null ? null : dossier.due().day(),
                dossier.due() != null && dossier.due().overdue(),
                dossier.messages().stream().map(MessageBody::of).toList());
    }

    /** One message. */
    public record MessageBody(
            String id,

            @Described(codes = MessageKind.class) String kind,

            @Described("Whether the exchange wrote it; else the authority did")
            boolean fromExchange,

            @Described("What is asked for, why it is returned, or the feedback, by kind")
            List<String> codes,

            String text,

            @Described("Last day (in Japan) for what is awaited") @Nullable
            LocalDate dueOn,

            @Described("Receipt number of another filing that this is about") @Nullable
            String otherReceiptNo,

            @Described("The exchange's writer") @Nullable String author,

            Instant at,

            @Described("When the other side first read it") @Nullable
            Instant readAt) {

        static MessageBody of(ThreadMessage message) {
            return new MessageBody(
                    Long.toString(message.id()),
                    message.kind().name(),
                    message.fromExchange(),
                    message.codes(),
                    message.text(),
                    message.dueOn(),
                    said(message.otherReceipt()),
                    said(message.author()),
                    message.at(),
                    message.readAt());
        }

        private static @Nullable String said(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
