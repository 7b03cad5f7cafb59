package jp.todoke.home.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.todoke.home.WaitingThing;
import jp.todoke.home.WaitingThing.Kind;
import jp.todoke.notices.NoticesToAnswer;
import jp.todoke.notices.Standing;
import jp.todoke.notices.WaitingNotice;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.text.Dates;

/** The notices that wait for one exchange's people. */
@Dependent
public class NoticesWaiting {
    /** So many single notices; the rest is one line. */
    static final int SINGLE = 4;

    @Inject
    NoticesToAnswer notices;

    /** What this reader may answer or countersign. */
    List<WaitingThing> of(Caller reader, String exchange) {
        boolean answers = reader.may(Permission.ACKNOWLEDGE_NOTICE);
        boolean countersigns = reader.may(Permission.COUNTERSIGN_ACKNOWLEDGEMENT);
        if (!answers && !countersigns) {
            return List.of();
        }
        List<WaitingNotice> waiting = notices.waitingFor(exchange).stream()
                .filter(notice -> notice.standing() == Standing.COUNTERSIGNING ? countersigns : answers)
                .toList();
        List<WaitingThing> found = new ArrayList<>();
        waiting.stream().limit(SINGLE).map(NoticesWaiting::thing).forEach(found::add);
        if (waiting.size() > SINGLE) {
            WaitingNotice next = waiting.get(SINGLE);
            found.add(new WaitingThing(
                    Kind.NOTICES_MORE,
                    "",
                    "",
                    waiting.size() - SINGLE,
                    "/exchange/notices/list.xhtml",
                    until(next),
                    null,
                    next.overdue()));
        }
        return found;
    }

    private static WaitingThing thing(WaitingNotice notice) {
        Kind kind =
                switch (notice.standing()) {
                    case COUNTERSIGNING -> Kind.NOTICE_COUNTERSIGN;
                    case FOLLOW_UP -> Kind.NOTICE_FOLLOW_UP;
                    case UNSEEN -> Kind.NOTICE_UNSEEN;
                    default -> Kind.NOTICE_SEEN;
                };
        return new WaitingThing(
                kind,
                named(Locale.JAPANESE, notice.noticeDate(), notice.titleJa()),
                named(Locale.ENGLISH, notice.noticeDate(), notice.titleEn()),
                1,
                "/exchange/notices/notice.xhtml?notice=" + notice.notice(),
                until(notice),
                null,
                notice.overdue());
    }

    /** Titles of notices are alike; their dates tell them apart. */
    static String named(Locale locale, LocalDate noticeDate, String title) {
        return Dates.of(locale).day(noticeDate) + "  " + title;
    }

    /** A follow-up ends with its day in Japan; everything else when the answer is due. */
    private static Instant until(WaitingNotice notice) {
        LocalDate followUp = notice.followUpOn();
        return notice.standing() == Standing.FOLLOW_UP && followUp != null
                ? followUp.plusDays(1).atStartOfDay(Dates.JST).toInstant()
                : notice.ackDueAt();
    }
}
