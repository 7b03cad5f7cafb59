package jp.todoke.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.todoke.exchanges.persistence.Register;

/**
 * The register, for other modules' use cases; reads in the running transaction, so an exchange sees itself only and the
 * authority sees all.
 */
@ApplicationScoped
public class Exchanges {
    @Inject
    Register register;

    public Optional<Exchange> byId(ExchangeId id) {
        return register.byId(id);
    }

    /** All of them, by id. There are some thirty: no paging. */
    public List<Exchange> all() {
        return register.all();
    }

    /** Whether the exchange is registered and active on this day. */
    public boolean isActive(ExchangeId id, LocalDate day) {
        return byId(id).filter(exchange -> exchange.status() == Exchange.Status.ACTIVE
                        && !exchange.registeredOn().isAfter(day))
                .isPresent();
    }

    /** A contact point of an exchange. */
    public record Contact(String position, String name, String department, String phone, String email) {}

    /** Enters an exchange into the register; system scope only. */
    public void enter(Exchange exchange, List<Contact> contacts, boolean demonstration) {
        register.enter(exchange, contacts, demonstration);
    }
}
