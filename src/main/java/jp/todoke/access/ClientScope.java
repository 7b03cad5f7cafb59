package jp.todoke.access;

import static jp.todoke.platform.gate.Permission.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.todoke.platform.gate.Permission;

/** The scopes of machine clients (RFC 6749 §3.3): each a set of permissions. */
public enum ClientScope {
    FILINGS_READ("filings:read", READ_OWN_FILINGS),
    FILINGS_WRITE("filings:write", PREPARE_FILING, FILE_STR),
    NOTICES_READ("notices:read", READ_NOTICES),
    NOTICES_WRITE("notices:write", ACKNOWLEDGE_NOTICE);

    private final String word;
    private final Set<Permission> permissions;

    ClientScope(String word, Permission... permissions) {
        this.word = word;
        this.permissions = EnumSet.copyOf(Arrays.asList(permissions));
    }

    /** As it stands in requests and tokens, such as {@code filings:read}. */
    public String word() {
        return word;
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    /** The permissions of all scopes in a list with spaces between, as clients and tokens keep it. */
    public static Set<Permission> permissions(String scopes) {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        Arrays.stream(scopes.split(" "))
                .flatMap(word -> named(word).stream())
                .forEach(scope -> all.addAll(scope.permissions));
        return all;
    }

    public static Optional<ClientScope> named(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
