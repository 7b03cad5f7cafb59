package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.Collision;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.Finding;
import jp.todoke.filing.domain.ChangedPlaces;
import jp.todoke.filing.domain.Filing;
import jp.todoke.filing.domain.Merge;
import jp.todoke.filing.domain.Redaction;
import jp.todoke.filing.domain.RefusedShape;
import jp.todoke.filing.domain.RuleBook;
import jp.todoke.filing.domain.StaleDraft;
import jp.todoke.filing.domain.Surroundings;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.platform.json.MergePatch;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is written so far, whatever is wrong with it, and tells what is; only a private key or a seed is not kept.
 * Where another person saved meanwhile, both are joined field by field.
 */
@UseCase
@ApplicationScoped
public class SaveDraft {
    @Inject
    Own own;

    @Inject
    CurrentAct act;

    /**
     * What was typed on one page.
     *
     * @param page any word that tells this page from all others, at most 64 characters
     * @param version the one that was read or saved last
     * @param base what the page showed then; what differs from it was typed since. {@code null} where nobody knows any more
     * @param choices decisions on collisions, by {@link Collision#place}
     */
    public record Typed(
            String page,
            int version,
            @Nullable FilingContent base,
            FilingContent content,
            Map<String, Collision.Choice> choices) {}

    /**
     * What was kept.
     *
     * @param version to be handed back with the next saving
     * @param findings of what is stored
     * @param notKept findings on texts that were not stored, since they are keys or seeds
     * @param content as stored
     * @param shown as stored, but for collisions, where it says what was typed
     * @param shownBase what to hand back as the base if the page shows {@code shown} from now on
     * @param pageBase what to hand back as the base if the page is left as it is
     * @param savedBetween who saved meanwhile, {@code null} where nobody did
     */
    public record Saved(
            int version,
            Instant at,
            List<Finding> findings,
            List<Finding> notKept,
            FilingContent content,
            FilingContent shown,
            FilingContent shownBase,
            FilingContent pageBase,
            List<Collision> collisions,
            @Nullable String savedBetween)
            implements Serializable {
        public Saved {
            findings = List.copyOf(findings);
            notKept = List.copyOf(notKept);
            collisions = List.copyOf(collisions);
        }
    }

    /**
     * Saves a whole content in the place of another.
     *
     * @param version the one that was read or saved last; where somebody else saved since, this refuses and says who, when
     *     and what
     */
    @Permitted(Permission.PREPARE_FILING)
    public Saved save(@Subject FilingId id, int version, FilingContent content) {
        return keep(unchanged(id, version), new Typed("", version, null, content, Map.of()));
    }

    /** As {@link #save}, by a program: a private key or a seed in it is refused with all the rest. */
    @Permitted(Permission.PREPARE_FILING)
    public Saved replace(@Subject FilingId id, int version, FilingContent content) {
        return keepWhole(unchanged(id, version), content);
    }

    /**
     * As {@link #replace}, with only what changes.
     *
     * @param patch a merge patch of the content, see {@link MergePatch}
     */
    @Permitted(Permission.PREPARE_FILING)
    public Saved patch(@Subject FilingId id, int version, Map<?, ?> patch) {
        Filing filing = unchanged(id, version);
        ContentTree.Reading patched =
                ContentTree.read(MergePatch.of(ContentTree.bare(own.filings.draft(filing)), patch));
        if (!patched.problems().isEmpty()) {
            throw new RefusedShape(patched.problems());
        }
        return keepWhole(filing, patched.content());
    }

    private Saved keepWhole(Filing filing, FilingContent content) {
        own.refuseSecrets(content);
        // Each program is a page of its own: what it wrote last is kept when somebody else writes.
        String page = "program " + own.caller.get().account();
        return keep(filing, new Typed(page, filing.version(), null, content, Map.of()));
    }

    private Filing unchanged(FilingId id, int version) {
        Filing filing = own.filings.locked(own.exchange(), id).orElseThrow(Own::notFound);
        filing.refuseUnlessDraft();
        if (filing.version() != version) {
            FilingContent now = own.filings.draft(filing);
            throw new StaleDraft(
                    filing,
                    own.filings
                            .earlier(filing, version)
                            .map(before -> ChangedPlaces.between(before, now))
                            .orElse(List.of()));
        }
        return filing;
    }

    /** Saves what is typed on a page, joined with whatever was saved meanwhile. */
    @Permitted(Permission.PREPARE_FILING)
    public Saved join(@Subject FilingId id, Typed typed) {
        return keep(own.filings.locked(own.exchange(), id).orElseThrow(Own::notFound), typed);
    }

    private Saved keep(Filing filing, Typed typed) {
        List<Finding> secrets = RuleBook.STANDARD.secrets(typed.content(), Surroundings.plain(own.now()));
        FilingContent clean = Redaction.without(typed.content(), secrets);
        if (!secrets.isEmpty()) {
            act.tell("notKept", secrets.size());
        }
        FilingContent before = own.filings.draft(filing);
        boolean alone = filing.version() == typed.version();
        FilingContent base = typed.base() == null && alone ? before : typed.base();
        Merge.Joined joined = before.equals(base)
                ? new Merge.Joined(clean, clean, clean, clean, List.of())
                : Merge.of(base, clean, before, typed.choices());
        if (!joined.collisions().isEmpty()) {
            act.tell("collisions", joined.collisions().size());
        }
        String savedBetween = alone ? null : filing.latestChange().byName();
        if (joined.stored().equals(before)) {
            filing.refuseUnlessDraft();
        } else {
            own.filings.keepEarlier(filing, typed.page());
            filing.save(filing.version(), joined.stored(), own.caller.get(), own.now());
            own.filings.write(filing, joined.stored(), typed.page());
            own.filings.flush();
        }
        return new Saved(
                filing.version(),
                filing.latestChange().at(),
                own.check(filing.id(), joined.stored(), true),
                secrets,
                joined.stored(),
                joined.shown(),
                joined.shownBase(),
                joined.pageBase(),
                joined.collisions(),
                savedBetween);
    }
}
