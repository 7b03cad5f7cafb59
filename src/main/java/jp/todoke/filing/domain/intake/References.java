package jp.todoke.filing.domain.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Wallet;
import jp.todoke.filing.domain.Subjects;
import jp.todoke.platform.text.NameFold;
import jp.todoke.platform.wallet.Network;
import org.jspecify.annotations.Nullable;

/** The parties and wallets that rows may name: by reference, by name, by address. */
final class References {
    private static final String NOBODY = "";

    private final List<Object> wallets;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> ownWallets = new HashSet<>();
    private final Map<String, String> refsByAddress = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> refsByName = new HashMap<>();
    private final int known;

    @SuppressWarnings("unchecked")
    References(FilingContent draft, Map<String, @Nullable Object> tree) {
        wallets = (List<Object>) tree.computeIfAbsent("wallets", name -> new ArrayList<>());
        known = wallets.size();
        draft.parties().forEach(party -> {
            String ref = party.ref();
            if (ref != null) {
                taken.add(ref);
                // A name that two parties bear names neither.
                Subjects.names(party).forEach(name -> refsByName.merge(name, ref, (a, b) -> a.equals(b) ? a : NOBODY));
            }
        });
        for (int i = 0; i < draft.wallets().size(); i++) {
            Wallet wallet = draft.wallets().get(i);
            String ref = wallet.ref();
            if (ref != null) {
                taken.add(ref);
                ownWallets.add(ref);
                if (wallet.address() != null) {
                    refsByAddress.putIfAbsent(
                            key(wallet.network() == null ? "" : wallet.network(), wallet.address()), ref);
                }
            }
        }
        draft.transactions().forEach(t -> {
            if (t.ref() != null) {
                taken.add(t.ref());
            }
        });
    }

    /** The party meant, or the text as it is where it names none. */
    String party(String said) {
        String named = refsByName.getOrDefault(NameFold.fold(said), NOBODY);
        return taken.contains(said) || named.equals(NOBODY) ? said : named;
    }

    /** Whether the draft has a wallet of this reference. */
    boolean isWallet(String said) {
        return ownWallets.contains(said);
    }

    /** The wallet meant; an address that is not known yet makes a new one. */
    String wallet(String network, String said) {
        if (taken.contains(said)) {
            return said;
        }
        return refsByAddress.computeIfAbsent(key(network, said), key -> {
            String ref = free("wallets");
            Map<String, Object> wallet = new LinkedHashMap<>(Map.of("ref", ref, "address", said, "custody", "UNKNOWN"));
            if (!network.isEmpty()) {
                wallet.put("network", network);
            }
            places.put(ref, wallets.size());
            wallets.add(wallet);
            return ref;
        });
    }

    /** Place of a wallet that was made here. */
    Optional<String> place(String ref) {
        return Optional.ofNullable(places.get(ref)).map(index -> "/wallets/" + index);
    }

    int newWallets() {
        return wallets.size() - known;
    }

    /** The first of p1, p2 ... (w1, t1) that nothing bears; borne from now on. */
    String free(String list) {
        String ref = IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> list.charAt(0) + Integer.toString(n))
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
        return ref;
    }

    private static String key(String network, String address) {
        return network + " "
                + Network.of(network).map(n -> n.check(address).normalised()).orElse(address);
    }
}
