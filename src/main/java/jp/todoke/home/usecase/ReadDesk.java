package jp.todoke.home.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.todoke.exchanges.Exchange;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.exchanges.Exchanges;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;
import org.jspecify.annotations.Nullable;

/** Whose desk the caller sits at. */
@UseCase
@ApplicationScoped
public class ReadDesk {
    @Inject
    CurrentCaller caller;

    @Inject
    Exchanges exchanges;

    /** The caller's own exchange; empty for the authority. */
    @Permitted(Permission.OWN_ACCOUNT)
    public Optional<Exchange> read() {
        @Nullable String exchange = caller.get().exchange();
        return exchange == null ? Optional.empty() : exchanges.byId(new ExchangeId(exchange));
    }
}
