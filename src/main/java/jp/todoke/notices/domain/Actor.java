package jp.todoke.notices.domain;

import jp.todoke.platform.gate.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on an acknowledgement.
 *
 * @param account id of the account
 * @param name shown to people
 * @param exchange whose side it is; null for the authority
 * @param person whether it is a person and not a machine client
 */
public record Actor(String account, String name, @Nullable String exchange, boolean person) {

    public static Actor of(Caller caller) {
        return new Actor(
                caller.account(), caller.displayName(), caller.exchange(), caller.kind() == Caller.Kind.PERSON);
    }
}
