package jp.todoke.platform.gate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.todoke.platform.database.Scope;

/** What pages ask before they show something: {@code #{can.act('FILE_STR')}}. The same permissions as the gate's. */
@Named("can")
@RequestScoped
public class Can {
    @Inject
    CurrentCaller caller;

    public boolean act(String permission) {
        return caller.get().may(Permission.valueOf(permission));
    }

    /** Whether the caller sits on an exchange's side. */
    public boolean isExchange() {
        return caller.get().scope() == Scope.EXCHANGE;
    }

    public boolean isAuthority() {
        return caller.get().scope() == Scope.AUTHORITY;
    }

    public boolean isKnown() {
        return caller.get().isKnown();
    }
}
