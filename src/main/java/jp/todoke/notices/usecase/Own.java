package jp.todoke.notices.usecase;

import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Refusal;

/** Whose notices a caller reads and answers: its own exchange's. */
final class Own {

    private Own() {}

    static String exchange(Caller caller) {
        String exchange = caller.exchange();
        if (exchange == null) {
            throw Refusal.forbidden("notices.refusal.exchangeOnly");
        }
        return exchange;
    }
}
