package jp.todoke.platform.wallet;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The networks whose addresses and transaction ids are known here. {@link #id} is the CAIP-2 chain id (case-sensitive);
 * where no CAIP-2 namespace exists (NEM, Symbol, IOST) it is made in the same manner.
 *
 * <p>Prefixes and forms: BIP-13, BIP-173, BIP-350, EIP-55, SEP-23, CIP-19, SS58 and the coins' own chain parameters.
 */
public enum Network {
    BITCOIN(
            "bip122:000000000019d6689c085ae165831e93",
            "ビットコイン",
            "Bitcoin",
            BitcoinForm.base58("00 05", "6f c4").segwit("bc", "tb bcrt"),
            IdForm.HEX,
            "BTC:8 USDT:8"),
    ETHEREUM(
            "eip155:1",
            "イーサリアム",
            "Ethereum",
            AccountForms::evm,
            IdForm.EVM,
            "ETH:18 USDT:6 USDC:6 DAI:18 WBTC:8 LINK:18 BAT:18 ENJ:18 OMG:18 MKR:18 SHIB:18 POL:18 MATIC:18 SAND:18"
                    + " AXS:18 CHZ:18 GRT:18 MANA:18 UNI:18 APE:18 IMX:18 JPYC:18 PLT:18"),
    XRP_LEDGER("xrpl:0", "XRPレジャー", "XRP Ledger", Base58Forms::xrp, IdForm.HEX, "XRP:6 RLUSD:15"),
    TRON(
            "tron:0x2b6653dc",
            "トロン",
            "TRON",
            BitcoinForm.base58("41", "a0"),
            IdForm.HEX,
            "TRX:6 USDT:6 USDC:6 BTT:18 JST:18"),
    SOLANA(
            "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp",
            "ソラナ",
            "Solana",
            Base58Forms::solana,
            IdForm.SOLANA,
            "SOL:9 USDC:6 USDT:6 GMT:9"),
    BNB_CHAIN(
            "eip155:56",
            "BNBスマートチェーン",
            "BNB Smart Chain",
            AccountForms::evm,
            IdForm.EVM,
            "BNB:18 USDT:18 USDC:18 ETH:18 BTCB:18"),
    POLYGON(
            "eip155:137",
            "ポリゴン",
            "Polygon PoS",
            AccountForms::evm,
            IdForm.EVM,
            "POL:18 MATIC:18 USDT:6 USDC:6 JPYC:18 SAND:18"),
    ARBITRUM("eip155:42161", "アービトラム", "Arbitrum One", AccountForms::evm, IdForm.EVM, "ETH:18 USDT:6 USDC:6 ARB:18"),
    OPTIMISM("eip155:10", "オプティミズム", "OP Mainnet", AccountForms::evm, IdForm.EVM, "ETH:18 USDT:6 USDC:6 OP:18"),
    BASE("eip155:8453", "ベース", "Base", AccountForms::evm, IdForm.EVM, "ETH:18 USDC:6"),
    AVALANCHE(
            "eip155:43114",
            "アバランチ(C-Chain)",
            "Avalanche C-Chain",
            AccountForms::evm,
            IdForm.EVM,
            "AVAX:18 USDT:6 USDC:6 JPYC:18"),
    ETHEREUM_CLASSIC("eip155:61", "イーサリアムクラシック", "Ethereum Classic", AccountForms::evm, IdForm.EVM, "ETC:18"),
    LITECOIN(
            "bip122:12a765e31ffd4059bada1e25190f6e98",
            "ライトコイン",
            "Litecoin",
            BitcoinForm.base58("30 32 05", "6f 3a c4").segwit("ltc", "tltc rltc"),
            IdForm.HEX,
            "LTC:8"),
    BITCOIN_CASH(
            "bip122:000000000000000000651ef99cb9fcbe",
            "ビットコインキャッシュ",
            "Bitcoin Cash",
            BitcoinForm.base58("00 05", "6f c4").cash("bitcoincash"),
            IdForm.HEX,
            "BCH:8"),
    BITCOIN_SV(
            "bip122:000000000000000001d956714215d96f",
            "ビットコインSV",
            "Bitcoin SV",
            BitcoinForm.base58("00 05", "6f c4"),
            IdForm.HEX,
            "BSV:8"),
    DOGECOIN(
            "bip122:1a91e3dace36e2be3bf030a65679fe82",
            "ドージコイン",
            "Dogecoin",
            BitcoinForm.base58("1e 16", "71 c4"),
            IdForm.HEX,
            "DOGE:8"),
    DASH(
            "bip122:00000ffd590b1485b3caadc19b22e637",
            "ダッシュ",
            "Dash",
            BitcoinForm.base58("4c 10", "8c 13"),
            IdForm.HEX,
            "DASH:8"),
    ZCASH("bip122:00040fe8ec8471911baa1db1266ea15d", "ジーキャッシュ", "Zcash", Bech32Forms::zcash, IdForm.HEX, "ZEC:8"),
    MONACOIN(
            "bip122:ff9f1c0116d19de7c9963845e129f9ed",
            "モナコイン",
            "MonaCoin",
            BitcoinForm.base58("32 37 05", "6f 75 c4").segwit("mona", "tmona rmona"),
            IdForm.HEX,
            "MONA:8"),
    QTUM(
            "bip122:000075aef83cf2853580f8ae8ce6f8c3",
            "クアンタム",
            "Qtum",
            BitcoinForm.base58("3a 32", "78 6e").segwit("qc", "tq qcrt"),
            IdForm.HEX,
            "QTUM:8"),
    STELLAR("stellar:pubnet", "ステラ", "Stellar", Base32Forms::stellar, IdForm.HEX, "XLM:7 USDC:7"),
    CARDANO("cip34:1-764824073", "カルダノ", "Cardano", CardanoForm::cardano, IdForm.HEX, "ADA:6"),
    MONERO("monero:418015bb9ae982a1975da7d79277c270", "モネロ", "Monero", Base58Forms::monero, IdForm.HEX, "XMR:12"),
    NEM("nem:mainnet", "ネム", "NEM", Base32Forms::nem, IdForm.HEX, "XEM:6"),
    SYMBOL("symbol:mainnet", "シンボル", "Symbol", Base32Forms::symbol, IdForm.HEX, "XYM:6"),
    COSMOS("cosmos:cosmoshub-4", "コスモス", "Cosmos Hub", Bech32Forms::cosmos, IdForm.HEX, "ATOM:6"),
    POLKADOT(
            "polkadot:91b171bb158e2d3848fa23a9f1c25182",
            "ポルカドット",
            "Polkadot",
            Base58Forms::polkadot,
            IdForm.EVM,
            "DOT:10"),
    TEZOS("tezos:NetXdQprcVkpaWU", "テゾス", "Tezos", Base58Forms::tezos, IdForm.TEZOS, "XTZ:6"),
    TON("ton:-239", "トンコイン", "TON", AccountForms::ton, IdForm.HEX_OR_BASE64, "TON:9 USDT:6"),
    IOST("iost:mainnet", "アイオーエスティー", "IOST", AccountForms::iost, IdForm.BASE58_32, "IOST:8");

    private static final Map<String, Network> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Network::id, Function.identity()));

    private final String id;
    private final String ja;
    private final String en;
    private final Function<String, AddressCheck> addresses;
    private final IdForm ids;
    private final Map<String, Integer> decimals = new LinkedHashMap<>();

    Network(String id, String ja, String en, Function<String, AddressCheck> addresses, IdForm ids, String assets) {
        this.id = id;
        this.ja = ja;
        this.en = en;
        this.addresses = addresses;
        this.ids = ids;
        for (String asset : assets.split(" ")) {
            int colon = asset.indexOf(':');
            decimals.put(asset.substring(0, colon), Integer.valueOf(asset.substring(colon + 1)));
        }
    }

    /** The network with this CAIP-2 id, exactly as written. */
    public static Optional<Network> of(String caip2) {
        return Optional.ofNullable(BY_ID.get(caip2));
    }

    /** The networks on which this is an address: several where they share a form (EVM, 1… and 3…), none where it is none. */
    public static Set<Network> possible(String address) {
        Set<Network> possible = EnumSet.noneOf(Network.class);
        for (Network network : values()) {
            if (network.check(address).valid()) {
                possible.add(network);
            }
        }
        return possible;
    }

    /**
     * The network that an address tells by itself: the only one known here on which it is an address, where a checksum of
     * that network proves it. Mere length and characters (Solana, IOST) prove nothing.
     */
    public static Optional<Network> toldBy(String address) {
        Set<Network> possible = possible(address);
        return possible.size() == 1
                ? possible.stream()
                        .filter(network -> network.check(address).checksummed())
                        .findFirst()
                : Optional.empty();
    }

    /** CAIP-2 chain id. */
    public String id() {
        return id;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }

    public AddressCheck check(String address) {
        return addresses.apply(address);
    }

    /** An EVM address with the letters in the case of its checksum (EIP-55); empty where it is no EVM address. */
    public Optional<String> checksummed(String address) {
        return evm() ? AccountForms.checksummed(address) : Optional.empty();
    }

    /** The transaction id in the form to compare by, or empty where no id of this network looks like this. */
    public Optional<String> transactionId(String entered) {
        return ids.normalise(entered);
    }

    /** The assets known on this network (tickers) with their decimals; the list is not complete and need not be. */
    public Map<String, Integer> assets() {
        return Map.copyOf(decimals);
    }

    /** Number of decimals of an asset here, or empty where the pair is not known. */
    public OptionalInt decimalsOf(String asset) {
        Integer places = decimals.get(asset);
        return places == null ? OptionalInt.empty() : OptionalInt.of(places);
    }

    /** Whether a hosted destination usually needs a tag or memo to find the customer. */
    public boolean usesTag() {
        return switch (this) {
            case XRP_LEDGER, STELLAR, NEM, SYMBOL, COSMOS, TON, IOST -> true;
            default -> false;
        };
    }

    /** Whether letters of the address say nothing about the network: all EVM chains share one form. */
    public boolean evm() {
        return id.startsWith("eip155:");
    }
}
