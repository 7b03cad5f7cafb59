package jp.todoke.platform.gate;

import java.util.Set;
import jp.todoke.platform.database.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling.
 *
 * @param account id of the account (an e-mail-like name), of the machine client, or {@code "-"} where nobody is known
 * @param displayName the name shown to people
 * @param exchange id of the exchange, {@code null} for the authority, the portal itself and the unknown
 * @param address the network address the request came from, {@code "-"} where there is none
 * @param permissions what the gate lets this caller do
 */
public record Caller(
        String account,
        String displayName,
        Kind kind,
        @Nullable String exchange,
        String address,
        Set<Permission> permissions) {

    /** What a caller is. */
    public enum Kind {
        PERSON,
        MACHINE,
        SYSTEM,
        ANONYMOUS
    }

    public Caller {
        permissions = Set.copyOf(permissions);
    }

    /** Nobody yet: may only try to sign in. */
    public static Caller anonymous(String address) {
        return new Caller("-", "-", Kind.ANONYMOUS, null, address, Set.of(Permission.SIGN_IN));
    }

    /** The portal itself, doing the named work. */
    public static Caller system(String work) {
        return new Caller(work, work, Kind.SYSTEM, null, "-", Set.of(Permission.SYSTEM_WORK));
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean isKnown() {
        return kind != Kind.ANONYMOUS;
    }

    /** What the database is told: rows of which side this caller's transaction may see. */
    public Scope scope() {
        return switch (kind) {
            case ANONYMOUS -> Scope.SIGN_IN;
            case SYSTEM -> Scope.SYSTEM;
            case PERSON, MACHINE -> exchange == null ? Scope.AUTHORITY : Scope.EXCHANGE;
        };
    }
}
