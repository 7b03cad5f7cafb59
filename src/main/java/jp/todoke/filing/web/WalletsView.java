package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.todoke.platform.wallet.Network;

/**
 * Which network the addresses of the wallets on the page tell. The page itself puts it into a field that is empty
 * (filing-networks.js), in sight of its writer: an answer that appears only on the server would be sent back as empty.
 */
@Named
@RequestScoped
public class WalletsView {
    @Inject
    EditView edit;

    @Inject
    CardsView cards;

    /** Each address is looked at once, however often the page asks. */
    private final Map<String, Optional<Network>> looked = new HashMap<>();

    /**
     * A wallet whose address belongs to one network.
     *
     * @param at its place in the content
     * @param network CAIP-2 chain id
     */
    public record Told(String at, String address, String network) {}

    /** Those wallets on the page with fields whose address tells the network, whatever their network field says. */
    public List<Told> getTold() {
        return cards.onPage().entrySet().stream()
                .filter(card -> card.getValue() && card.getKey().startsWith("/wallets/"))
                .map(card -> told(card.getKey()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Told> told(String at) {
        String address = Reference.text(edit.tree().part(at), "address").strip();
        return looked.computeIfAbsent(address, Network::toldBy).map(network -> new Told(at, address, network.id()));
    }
}
