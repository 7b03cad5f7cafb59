package jp.todoke.sanctions.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.todoke.platform.database.Rows;

/** What the designations in force print of names and remarks. */
@ApplicationScoped
public class NamesInForce {
    @Inject
    Rows rows;

    /** Grows with every change of a designation; 0 where the running transaction may see none. */
    public long state() {
        return rows.one("select changes from designation_state", row -> row.getLong(1))
                .orElse(0L);
    }

    /** Weak aliases are left out: too many people bear them. */
    public List<String> names() {
        return rows.list(
                "select n.value from designation_name n join designation d on d.id = n.designation"
                        + " where d.until_edition is null and d.list_status = 'LISTED' and n.kind <> 'WEAK_ALIAS'",
                row -> row.getString(1));
    }

    /** Free text in which a list may print addresses of wallets. */
    public List<String> remarks() {
        return rows.list(
                "select other from designation where until_edition is null and list_status = 'LISTED'"
                        + " and other ~ '[0-9A-Za-z]{25,}'",
                row -> row.getString(1));
    }
}
