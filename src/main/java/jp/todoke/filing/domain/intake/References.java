package jp.todoke.filing.domain.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Wallet;
import jp.todoke.platform.wallet.Network;
import org.jspecify.annotations.Nullable;

/** The parties and wallets that rows may name: by reference, by name, by address. */
final class References {
    /** Addresses that are known without their network are at least as long; shorter words are some network's account names. */
    private static final int SHORTEST_ADDRESS = 25;

    private final List<Object> wallets;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> ownWallets = new HashSet<>();
    private final Map<String, String> refsByAddress = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    /** References of the draft's own wallets by their addresses alone, as entered and normalised. */
    private final Map<String, Set<String>> refsByBareAddress = new HashMap<>();

    private final Map<String, String> networks = new HashMap<>();
    private final NamedParties parties;
    private final int known;

    @SuppressWarnings("unchecked")
    References(FilingContent draft, Map<String, @Nullable Object> tree) {
        wallets = (List<Object>) tree.computeIfAbsent("wallets", name -> new ArrayList<>());
        known = wallets.size();
        draft.parties().forEach(party -> {
            String ref = party.ref();
            if (ref != null) {
                taken.add(ref);
            }
        });
        parties = new NamedParties(draft.parties());
        for (int i = 0; i < draft.wallets().size(); i++) {
            Wallet wallet = draft.wallets().get(i);
            String ref = wallet.ref();
            if (ref != null) {
                taken.add(ref);
                ownWallets.add(ref);
                String network = wallet.network() == null ? "" : wallet.network();
                networks.put(ref, network);
                if (wallet.address() != null) {
                    String key = key(network, wallet.address());
                    refsByAddress.putIfAbsent(key, ref);
                    Stream.of(wallet.address().strip(), key.substring(network.length() + 1))
                            .forEach(bare -> refsByBareAddress
                                    .computeIfAbsent(bare, address -> new HashSet<>())
                                    .add(ref));
                }
            }
        }
        draft.transactions().forEach(t -> {
            if (t.ref() != null) {
                taken.add(t.ref());
            }
        });
    }

    /** The party meant, or the text as it is where it names none, or could name two. */
    String party(String said) {
        return taken.contains(said) ? said : parties.meant(said).orElse(said);
    }

    /** The party or wallet meant, or the text as it is where it names none, or could name two. */
    String side(String network, String said) {
        String party = party(said);
        boolean wallet =
                party.equals(said) && !taken.contains(said) && (known(said).isPresent() || isAddress(network, said));
        return wallet ? wallet(network, said) : party;
    }

    /**
     * The only network that a row can mean by whom it names and what moved; empty where several are possible.
     *
     * @param sides texts that name the sides, blank ones included
     */
    Optional<String> network(List<String> sides, String asset, String hash) {
        Set<String> said = new HashSet<>();
        for (String side : sides) {
            String ref = ownWallets.contains(side) ? side : known(side).orElse("");
            Set<String> possible = ref.isEmpty() ? possible(side, asset) : Set.of(networks.getOrDefault(ref, ""));
            if (possible.size() == 1) {
                said.addAll(possible);
            }
        }
        if (said.isEmpty() && !hash.isBlank()) {
            Arrays.stream(Network.values())
                    .filter(network -> network.decimalsOf(asset).isPresent())
                    .map(Network::id)
                    .forEach(said::add);
        }
        return said.size() == 1 ? said.stream().filter(id -> !id.isEmpty()).findFirst() : Optional.empty();
    }

    /** The draft's only wallet with this address, on whatever network. */
    private Optional<String> known(String said) {
        Set<String> found = refsByBareAddress.getOrDefault(
                said, refsByBareAddress.getOrDefault(said.toLowerCase(Locale.ROOT), Set.of()));
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** Networks on which this is an address and the asset is at home; all of the former where nowhere known. */
    private static Set<String> possible(String said, String asset) {
        if (said.length() < SHORTEST_ADDRESS) {
            return Set.of();
        }
        Set<String> homes = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (Network network : Network.possible(said)) {
            all.add(network.id());
            if (network.decimalsOf(asset).isPresent()) {
                homes.add(network.id());
            }
        }
        return homes.isEmpty() ? all : homes;
    }

    private static boolean isAddress(String network, String said) {
        return said.length() >= SHORTEST_ADDRESS
                && Network.of(network).map(n -> n.check(said).valid()).orElseGet(() -> !possible(said, "")
                        .isEmpty());
    }

    /** Whether a wallet of the draft, or one that was made here, has this reference. */
    boolean isWallet(String said) {
        return ownWallets.contains(said) || places.containsKey(said);
    }

    /** The wallet meant; an address that is not known yet makes a new one. */
    String wallet(String network, String said) {
        if (taken.contains(said)) {
            return said;
        }
        Optional<String> own = known(said);
        if (network.isEmpty() && own.isPresent()) {
            return own.get();
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
