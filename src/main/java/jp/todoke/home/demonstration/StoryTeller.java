package jp.todoke.home.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.todoke.access.DemonstrationPeople;
import jp.todoke.filing.Ask;
import jp.todoke.filing.Feedback;
import jp.todoke.filing.FieldComment;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingSteps;
import jp.todoke.filing.ReturnReason;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Channel;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.triage.CaseSteps;
import jp.todoke.triage.Outcome;

/** Plays the steps of a story that were not played before, each as the one who does it. */
@ApplicationScoped
public class StoryTeller {
    private static final String MACHINE = "machine";

    @Inject
    DemonstrationPeople people;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed current;

    @Inject
    FilingSteps filings;

    @Inject
    CaseSteps cases;

    @Inject
    Clock clock;

    /** Where a story stands: what its next step is about. */
    private static final class Stand {
        private String filing = "";
        private String receipt = "";

        void after(Deed deed, String result) {
            if (deed.kind().begins()) {
                filing = result;
            } else if (deed.kind().files()) {
                receipt = result;
            }
        }

        FilingId filing() {
            return new FilingId(Long.parseLong(filing));
        }
    }

    /**
     * Tells a story to its end.
     *
     * @param played results of the steps that were played before
     * @return how many steps were played now
     */
    int tell(Story story, Map<Integer, String> played) throws Exception {
        StoryTime time = new StoryTime(clock.instant());
        Stand stand = new Stand();
        int now = 0;
        for (Deed deed : story.deeds()) {
            String before = played.get(deed.number());
            if (before == null) {
                caller.set(who(story, deed), deed.by().equals(MACHINE) ? Channel.API : Channel.WEB);
                current.begin(story.name(), deed);
                play(time.told(deed), stand, story, time);
                now++;
            }
            stand.after(deed, before == null ? current.result() : before);
        }
        return now;
    }

    private Caller who(Story story, Deed deed) throws Exception {
        if (deed.by().equals(MACHINE)) {
            return people.machine(story.exchange());
        }
        return people.person(account(story, deed.by()));
    }

    private static String account(Story story, String name) {
        return (name.contains("@") ? name : name + "@" + story.exchange()) + ".example";
    }

    private void play(Deed deed, Stand stand, Story story, StoryTime time) {
        String key = "demonstration-" + story.name() + "-" + deed.number();
        switch (deed.kind()) {
            case START -> filings.start();
            case JOT -> filings.write(stand.filing(), deed.part("content"));
            case WRITE -> filings.write(stand.filing(), whole(deed, story, time));
            case ATTACH -> attach(deed, stand);
            case RESTRICT ->
                filings.restrict(
                        stand.filing(),
                        deed.texts("readers").stream()
                                .map(name -> account(story, name))
                                .toList());
            case PASS_ON -> filings.passOn(stand.filing(), deed.optional("reason"));
            case SEND_BACK -> filings.sendBack(stand.filing(), deed.text("text"), comments(deed));
            case SUBMIT -> filings.submit(stand.filing());
            case FILE -> filings.file(whole(deed, story, time), key);
            case CORRECT -> filings.correct(stand.receipt);
            case SUPPLEMENT -> filings.supplement(stand.receipt);
            case WITHDRAW -> filings.withdraw(stand.receipt);
            case ANSWER -> filings.answer(stand.receipt, deed.text("text"), key);
            default -> onCase(deed, stand.receipt, time);
        }
    }

    private void onCase(Deed deed, String receipt, StoryTime time) {
        switch (deed.kind()) {
            case TAKE -> cases.take(receipt);
            case NOTE -> cases.note(receipt, deed.text("text"));
            case ASK -> cases.ask(receipt, deed.codes("codes", Ask.class), deed.text("text"), time.in(days(deed)));
            case TELL -> cases.tell(receipt, deed.text("text"));
            case FEEDBACK -> cases.giveFeedback(receipt, deed.codes("codes", Feedback.class), deed.text("text"));
            case GIVE_BACK ->
                cases.giveBack(
                        receipt, deed.codes("codes", ReturnReason.class), deed.text("text"), time.in(days(deed)));
            case ANSWER_WITHDRAWAL -> cases.answerWithdrawal(receipt, deed.flag("granted"), deed.text("text"));
            case DECIDE -> cases.decide(receipt, Outcome.valueOf(deed.text("outcome")), deed.text("text"));
            default -> throw new IllegalStateException("nobody does " + deed.kind());
        }
    }

    private void attach(Deed deed, Stand stand) {
        String name = deed.text("file");
        byte[] bytes = name.endsWith(".png") ? FlowPicture.png() : Story.file("files/" + name);
        filings.attach(
                stand.filing(),
                name,
                bytes,
                Map.of("kind", deed.text("kind"), "description", deed.text("description")));
    }

    private static List<FieldComment.Asked> comments(Deed deed) {
        return deed.rows("comments").stream()
                .map(row -> new FieldComment.Asked(row.getOrDefault("place", ""), row.getOrDefault("text", "")))
                .toList();
    }

    private static Map<String, Object> whole(Deed deed, Story story, StoryTime time) {
        Map<String, Object> whole = new LinkedHashMap<>();
        ((Map<?, ?>) time.told((Object) Story.usual(story.exchange())))
                .forEach((name, value) -> whole.put((String) name, value));
        whole.putAll(deed.part("content"));
        return whole;
    }

    private static long days(Deed deed) {
        return Long.parseLong(deed.text("days"));
    }
}
