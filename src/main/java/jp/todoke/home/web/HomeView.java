package jp.todoke.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.todoke.filing.LatestReceipt;
import jp.todoke.home.WaitingThing;
import jp.todoke.home.usecase.ReadFirstPage;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.web.Language;

/** The first page of either side: what waits for me, and until when. */
@Named("homeView")
@RequestScoped
public class HomeView {
    @Inject
    ReadFirstPage firstPage;

    @Inject
    CurrentCaller caller;

    @Inject
    Language language;

    private ReadFirstPage.Desk desk = new ReadFirstPage.Desk(List.of(), List.of());

    /** For the page of an exchange: the authority's people have no desk there. */
    public void loadExchange() {
        load(caller.get().exchange() != null);
    }

    /** For the page of the authority. */
    public void loadAuthority() {
        load(caller.get().exchange() == null);
    }

    private void load(boolean ownSide) {
        if (!ownSide) {
            throw Refusal.forbidden("platform.refusal.forbidden");
        }
        desk = firstPage.read();
    }

    public List<WaitingThing> getWaiting() {
        return desk.waiting();
    }

    public List<LatestReceipt> getReceived() {
        return desk.received();
    }

    /** What waits, in a few words. */
    public String what(WaitingThing thing) {
        return say(thing.key(), thing);
    }

    /** What to do about it, or of what it is. */
    public String detail(WaitingThing thing) {
        return say(thing.key() + ".detail", thing);
    }

    private String say(String key, WaitingThing thing) {
        return language.texts().get(key, language.pick(thing.nameJa(), thing.nameEn()), thing.count());
    }
}
