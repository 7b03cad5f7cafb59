package jp.todoke.filing;

import java.util.HashSet;
import java.util.Set;

/**
 * A question to whoever knows the sanctions lists, asked as an event within the transaction, since this module does not know
 * them: which of these names and addresses stand on a list in force? Where nobody answers, none does.
 */
public final class DesignationsAsked {
    private final Set<String> names;
    private final Set<String> addresses;
    private final Set<String> listedNames = new HashSet<>();
    private final Set<String> listedAddresses = new HashSet<>();

    /**
     * Asks.
     *
     * @param names folded, see {@link jp.todoke.platform.text.NameFold}
     * @param addresses normalised, see {@link jp.todoke.platform.wallet.AddressCheck}
     */
    public DesignationsAsked(Set<String> names, Set<String> addresses) {
        this.names = Set.copyOf(names);
        this.addresses = Set.copyOf(addresses);
    }

    public Set<String> names() {
        return names;
    }

    public Set<String> addresses() {
        return addresses;
    }

    /** Answers that these are listed; what was not asked is left out. */
    public void listed(Set<String> foundNames, Set<String> foundAddresses) {
        foundNames.stream().filter(names::contains).forEach(listedNames::add);
        foundAddresses.stream().filter(addresses::contains).forEach(listedAddresses::add);
    }

    public Set<String> listedNames() {
        return Set.copyOf(listedNames);
    }

    public Set<String> listedAddresses() {
        return Set.copyOf(listedAddresses);
    }
}
