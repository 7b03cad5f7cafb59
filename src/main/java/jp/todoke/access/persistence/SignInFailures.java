package jp.todoke.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.gate.Act;

/** Failed attempts of the last quarter of an hour, by hashed name and address. */
@ApplicationScoped
public class SignInFailures {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** The detail of a sign-in act that carries the hashed name. */
    public static final String NAME_HASH = "nameHash";
    /** The reason of a refused attempt that counts. */
    public static final String WRONG = "access.refusal.wrongPassword";

    @Inject
    Rows rows;

    /** The refused attempt's own transaction is gone; it is counted in the one that tells the ledger of it. */
    void count(@Observes Act refused) {
        String hash = refused.details().get(NAME_HASH);
        if (WRONG.equals(refused.reason()) && hash != null) {
            add(hash, refused.caller().address(), refused.at());
        }
    }

    private void add(String nameHash, String address, Instant now) {
        rows.change("delete from sign_in_failure where failed_at < ?", now.minus(WINDOW));
        rows.change(
                "insert into sign_in_failure (name_hash, address, failed_at) values (?, ?, ?)",
                HexFormat.of().parseHex(nameHash),
                address,
                now);
    }

    /** Times of failures of this name from this address, newest first. */
    public List<Instant> ofPair(String nameHash, String address, Instant now) {
        return rows.list(
                "select failed_at from sign_in_failure where name_hash = ? and address = ? and failed_at > ?"
                        + " order by failed_at desc limit 64",
                row -> Rows.instant(row, "failed_at"),
                HexFormat.of().parseHex(nameHash),
                address,
                now.minus(WINDOW));
    }

    /** Times of failures of any name from this address, newest first. */
    public List<Instant> ofAddress(String address, Instant now) {
        return rows.list(
                "select failed_at from sign_in_failure where address = ? and failed_at > ?"
                        + " order by failed_at desc limit 256",
                row -> Rows.instant(row, "failed_at"),
                address,
                now.minus(WINDOW));
    }

    public void forget(String nameHash, String address) {
        rows.change(
                "delete from sign_in_failure where name_hash = ? and address = ?",
                HexFormat.of().parseHex(nameHash),
                address);
    }
}
