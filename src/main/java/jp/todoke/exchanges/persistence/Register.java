package jp.todoke.exchanges.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.todoke.exchanges.Exchange;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.exchanges.Exchanges.Contact;
import jp.todoke.platform.database.Rows;

/** Rows of the register. */
@ApplicationScoped
public class Register {
    private static final String SELECT =
            "select id, bureau, registration_no, name_ja, name_kana, name_en, corporate_number, registered_on, status,"
                    + " address from exchange";

    @Inject
    Rows rows;

    public Optional<Exchange> byId(ExchangeId id) {
        return rows.one(SELECT + " where id = ?", Register::map, id.value());
    }

    public List<Exchange> all() {
        return rows.list(SELECT + " order by id", Register::map);
    }

    public void enter(Exchange exchange, List<Contact> contacts, boolean demonstration) {
        rows.change(
                "insert into exchange (id, bureau, registration_no, name_ja, name_kana, name_en, corporate_number,"
                        + " registered_on, status, address, demonstration) values (?,?,?,?,?,?,?,?,?,?,?)",
                exchange.id().value(),
                exchange.bureau(),
                exchange.registrationNo(),
                exchange.nameJa(),
                exchange.nameKana(),
                exchange.nameEn(),
                exchange.corporateNumber(),
                exchange.registeredOn(),
                exchange.status(),
                exchange.address(),
                demonstration);
        for (Contact contact : contacts) {
            rows.change(
                    "insert into exchange_contact (exchange_id, position, name, department, phone, email)"
                            + " values (?,?,?,?,?,?)",
                    exchange.id().value(),
                    contact.position(),
                    contact.name(),
                    contact.department(),
                    contact.phone(),
                    contact.email());
        }
    }

    private static Exchange map(ResultSet row) throws SQLException {
        return new Exchange(
                new ExchangeId(row.getString("id")),
                row.getString("bureau"),
                row.getString("registration_no"),
                row.getString("name_ja"),
                row.getString("name_kana"),
                row.getString("name_en"),
                row.getString("corporate_number"),
                Rows.date(row, "registered_on"),
                Exchange.Status.valueOf(row.getString("status")),
                row.getString("address"));
    }
}
