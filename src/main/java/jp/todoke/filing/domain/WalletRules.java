package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.sample;
import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.todoke.filing.Transaction.TxId;
import jp.todoke.platform.wallet.Network;

/** Rules on what is said of a wallet beside its address, on which there are {@link AddressRules}. */
final class WalletRules {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");
    private static final BigInteger HIGHEST_TAG = BigInteger.valueOf(4_294_967_295L);
    private static final int LONGEST_STELLAR_MEMO = 28;

    static final Rule A04 = warning("A04")
            .says(
                    "業者が管理するアドレスですが、宛先タグまたはメモがありません。分かれば記入してください。",
                    "An address hosted by a provider without a tag or memo. Please add it if it is known.")
            .bad(xrp().and("/wallets/1/custody", "HOSTED").and("/wallets/1/vaspName", "見本取引所"))
            .good(xrp().and("/wallets/1/custody", "HOSTED")
                    .and("/wallets/1/vaspName", "見本取引所")
                    .and("/wallets/1/tagOrMemo", "12345"))
            .looks((look, out) -> look.eachWallet((pointer, wallet) -> {
                boolean tagged = wallet.network() != null
                        && Network.of(wallet.network()).filter(Network::usesTag).isPresent();
                boolean packed =
                        AddressRules.check(wallet).filter(c -> c.tag() != null).isPresent();
                out.when(
                        tagged && !packed && "HOSTED".equals(wallet.custody()) && Look.missing(wallet, "tagOrMemo"),
                        pointer + "/tagOrMemo");
            }));

    static final Rule A05 = fatal("A05")
            .says(
                    "宛先タグ・メモの形が違います（XRPは0から4294967295までの整数、XLMは28バイトまで）。",
                    "The tag or memo has the wrong form (XRP: 0 to 4294967295; XLM: at most 28 bytes).")
            .bad(xrp().and("/wallets/1/tagOrMemo", "4294967296"))
            .good(xrp().and("/wallets/1/tagOrMemo", "4294967295"))
            .looks((look, out) -> look.eachWallet((pointer, wallet) -> {
                String tag = wallet.tagOrMemo();
                if (tag == null || tag.isBlank()) {
                    return;
                }
                String network = wallet.network();
                if (Network.XRP_LEDGER.id().equals(network)) {
                    boolean number = DIGITS.matcher(tag).matches() && new BigInteger(tag).compareTo(HIGHEST_TAG) <= 0;
                    boolean agrees = AddressRules.check(wallet)
                            .filter(c -> c.tag() != null && number && c.tag() != Long.parseLong(tag))
                            .isEmpty();
                    out.when(!number || !agrees, pointer + "/tagOrMemo");
                } else if (Network.STELLAR.id().equals(network)) {
                    // A memo is a text of 28 bytes, a number, or a hash of 64 hexadecimal digits.
                    boolean hash = tag.matches("[0-9a-fA-F]{64}");
                    int bytes = tag.getBytes(StandardCharsets.UTF_8).length;
                    out.when(!hash && bytes > LONGEST_STELLAR_MEMO, pointer + "/tagOrMemo");
                }
            }));

    static final Rule A06 = fatal("A06")
            .says("業者が管理するウォレットには、その業者の名称が必要です。", "A hosted wallet needs the name of its provider.")
            .bad(Example.without("/wallets/0/vaspName"))
            .good(sample())
            .looks((look, out) -> look.eachWallet((pointer, wallet) -> out.when(
                    "HOSTED".equals(wallet.custody()) && Look.missing(wallet, "vaspName"), pointer + "/vaspName")));

    static final Rule A08 = warning("A08")
            .says(
                    "ネットワーク、またはそのネットワークでの銘柄が一覧にありません。形を確かめられません。",
                    "The network, or the asset on that network, is not in the list, so its form cannot be checked.")
            .bad(set("/wallets/1/asset", "DOGE"))
            .good(set("/wallets/1/asset", "BTC"))
            .looks((look, out) -> {
                look.eachWallet((pointer, wallet) -> {
                    String named = wallet.network();
                    if (named == null || named.isBlank()) {
                        return;
                    }
                    Optional<Network> network = Network.of(named);
                    out.when(network.isEmpty(), pointer + "/network");
                    String asset = wallet.asset();
                    out.when(
                            network.isPresent()
                                    && asset != null
                                    && network.get().decimalsOf(asset).isEmpty(),
                            pointer + "/asset");
                });
                look.eachPart(TxId.class, (pointer, id) -> {
                    String named = id.network();
                    out.when(
                            named != null
                                    && !named.isBlank()
                                    && Network.of(named).isEmpty(),
                            pointer + "/network");
                });
            });

    static final Rule A10 = warning("A10")
            .says(
                    "どの取引にも現れないウォレットです。要るかどうか確かめてください。",
                    "No transaction names this wallet. Please check whether it is needed.")
            .bad(AddressRules.withThird("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"))
            .good(sample())
            .looks((look, out) -> {
                if (look.content().transactions().isEmpty()) {
                    return;
                }
                look.eachWallet((pointer, wallet) -> out.when(!look.isUsed(wallet.ref()), pointer));
            });

    static final Rule A11 = fatal("A11")
            .says(
                    "見たままの報告とするときは、確かめられない理由を記入してください。",
                    "An address reported as seen needs the reason why it cannot be verified.")
            .bad(set("/wallets/1/unverified", true))
            .good(set("/wallets/1/unverified", true).and("/wallets/1/unverifiedReason", "顧客が示した画面のとおり"))
            .looks((look, out) -> look.eachWallet((pointer, wallet) -> out.when(
                    Boolean.TRUE.equals(wallet.unverified()) && Reads.blank(wallet.unverifiedReason()),
                    pointer + "/unverifiedReason")));

    static final List<Rule> ALL = List.of(A04, A05, A06, A08, A10, A11);

    private WalletRules() {}

    private static Example xrp() {
        return set("/wallets/1/network", Network.XRP_LEDGER.id())
                .and("/wallets/1/asset", "XRP")
                .and("/wallets/1/address", "rU6K7V3Po4snVhBBaU29sesqs2qTQJWDw1");
    }
}
