package jp.todoke.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.notices.domain.Acknowledgement;
import jp.todoke.notices.domain.Notice;
import jp.todoke.notices.persistence.Acknowledgements;
import jp.todoke.notices.persistence.Notices;
import jp.todoke.platform.configuration.Settings;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.text.Texts;
import jp.todoke.sanctions.Change;
import jp.todoke.sanctions.Edition;
import jp.todoke.sanctions.MarchEditions;
import jp.todoke.sanctions.SubjectType;

/** The four notices of March 2022, published to the exchanges of a demonstration as if they came now. */
@ApplicationScoped
public class DemonstrationNotices {

    private static final String EDITOR = "list-editor@fsa.example";
    private static final String APPROVER = "list-approver@fsa.example";

    @Inject
    MarchEditions editions;

    @Inject
    Notices notices;

    @Inject
    Acknowledgements acknowledgements;

    @Inject
    Clock clock;

    /**
     * Stores list, editions and notices where they are missing and asks every exchange that has not been asked. Runs in a
     * transaction of the system's scope. The exchanges have {@code todoke.notices.ack-due} (ISO 8601 duration, default
     * {@code PT24H}) to answer.
     *
     * @param exchanges whom to ask
     */
    public void store(Collection<ExchangeId> exchanges) {
        List<Edition> stored = editions.store();
        Duration window = Settings.duration("todoke.notices.ack-due", Duration.ofHours(24));
        Instant now = clock.instant();
        for (int i = 0; i < stored.size(); i++) {
            Edition edition = stored.get(i);
            // The older a notice, the earlier it came: a minute apart, the newest now.
            Instant published = now.minus(Duration.ofMinutes(stored.size() - 1L - i));
            Notice notice = notices.find(number(edition)).orElseGet(() -> publish(edition, published, window));
            Set<String> asked = acknowledgements.asked(notice);
            for (ExchangeId exchange : exchanges) {
                if (!asked.contains(exchange.value())) {
                    acknowledgements.add(Acknowledgement.ask(notice.id(), exchange.value()));
                }
            }
        }
    }

    private static NoticeId number(Edition edition) {
        return new NoticeId(edition.id().noticeDate().toString());
    }

    private Notice publish(Edition edition, Instant published, Duration window) {
        Notice notice = Notice.draft(
                number(edition),
                edition.id(),
                title(edition, Locale.JAPANESE),
                title(edition, Locale.ENGLISH),
                edition.counts(),
                EDITOR);
        notice.review(APPROVER);
        // A designation binds from the day of its notice, whenever the portal tells of it.
        Instant effective = edition.id().noticeDate().atStartOfDay(Dates.JST).toInstant();
        notice.publish(APPROVER, published, effective, window);
        notices.add(notice);
        return notice;
    }

    static String title(Edition edition, Locale locale) {
        Texts texts = Texts.of(locale);
        List<String> parts = new ArrayList<>();
        for (String programme : List.of("RU", "BY")) {
            long persons = count(edition, programme, SubjectType.PERSON);
            long bodies = count(edition, programme, SubjectType.BODY);
            if (persons + bodies > 0) {
                String numbers = persons == 0
                        ? texts.get("notices.counts.bodies", bodies)
                        : bodies == 0
                                ? texts.get("notices.counts.persons", persons)
                                : texts.get("notices.counts.both", persons, bodies);
                parts.add(texts.get("notices.march." + programme, numbers));
            }
        }
        return texts.get("notices.march.title", String.join(texts.get("notices.march.and"), parts));
    }

    private static long count(Edition edition, String programme, SubjectType type) {
        return edition.changes().stream()
                .map(Change::designation)
                .filter(designation ->
                        designation.measure().programme().equals(programme) && designation.type() == type)
                .count();
    }
}
