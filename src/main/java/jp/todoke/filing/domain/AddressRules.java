package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.sample;
import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.todoke.filing.Wallet;
import jp.todoke.platform.wallet.AddressCheck;
import jp.todoke.platform.wallet.AddressCheck.Verdict;
import jp.todoke.platform.wallet.Network;
import jp.todoke.platform.wallet.Secrets;

/** Rules on the address of a wallet: its form, its checksum, and what it must not be. */
final class AddressRules {
    static final Rule A01 = fatal("A01")
            .says(
                    "アドレスが、そのネットワークの形またはチェックサムと合いません。写し直すか、見たままの報告であることを理由とともに示してください。",
                    "The address has not the form or checksum of that network. Please copy it again, or say with a reason"
                            + " that it is reported as seen.")
            .bad(set("/wallets/1/address", "bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv4"))
            .good(set("/wallets/1/address", "bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv4")
                    .and("/wallets/1/unverified", true)
                    .and("/wallets/1/unverifiedReason", "顧客が示した画面のとおり"))
            .looks((look, out) -> look.eachWallet((pointer, wallet) -> {
                Optional<AddressCheck> check = check(wallet);
                if (Boolean.TRUE.equals(wallet.unverified()) || check.isEmpty()) {
                    return;
                }
                String place = pointer + "/address";
                switch (check.get().verdict()) {
                    case WRONG_CHECKSUM -> {
                        Optional<String> meant = meant(wallet);
                        if (meant.isPresent()) {
                            out.at(
                                    place,
                                    "（大文字・小文字だけが違います。{0} ではありませんか）",
                                    "(only the case of letters differs: did you mean {0}?)",
                                    meant.get());
                        } else {
                            out.at(place, "（どこか一文字が違っています）", "(some character is mistyped)");
                        }
                    }
                    case OTHER_NETWORK -> out.at(place, "（別のネットワークのアドレスです）", "(it is an address of another network)");
                    case WRONG_FORM -> out.at(place);
                    case VALID, TESTNET -> {}
                }
            }));

    static final Rule A02 = warning("A02")
            .says(
                    "大文字・小文字によるチェックサムのないアドレスです。写し違いを見つけられません。確かめてください。",
                    "The address carries no upper- and lower-case checksum, so a typing error cannot be found. Please check.")
            .bad(evm("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"))
            .good(evm("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"))
            .looks((look, out) -> look.eachWallet((pointer, wallet) -> {
                boolean evm = wallet.network() != null
                        && Network.of(wallet.network()).filter(Network::evm).isPresent();
                out.when(
                        evm
                                && check(wallet)
                                        .filter(c -> c.valid() && !c.checksummed())
                                        .isPresent(),
                        pointer + "/address");
            }));

    static final Rule A03 = fatal("A03")
            .says(
                    "テスト用ネットワークのアドレスです。本番のアドレスを記入してください。",
                    "This is an address of a test network. Please give the real one.")
            .bad(set("/wallets/1/address", "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx"))
            .good(sample())
            .looks((look, out) -> look.eachWallet((pointer, wallet) -> out.when(
                    check(wallet).filter(c -> c.verdict() == Verdict.TESTNET).isPresent(), pointer + "/address")));

    static final Rule A09 = fatal("A09")
            .says(
                    "アドレスではなく、秘密鍵・復元用の語句・トランザクションIDのように見えます。保存できません。取り除いてください。",
                    "This looks like a private key, seed words or a transaction id, not an address. It is not stored."
                            + " Please remove it.")
            .bad(set("/wallets/1/address", "L1aW4aubDFB7yfras2S1mN3bqg9nwySY8nkoLmJebSLD5BWv3ENZ"))
            .good(sample())
            .looks((look, out) -> look.eachWallet((pointer, wallet) -> {
                String address = wallet.address();
                String tag = wallet.tagOrMemo();
                out.when(address != null && Secrets.inAddressField(address), pointer + "/address");
                out.when(tag != null && Secrets.within(tag), pointer + "/tagOrMemo");
            }));

    static final Rule A12 = warning("A12")
            .says(
                    "同じアドレスのウォレットが二つあります。一つにまとめて参照してください。",
                    "The same address is here twice. Please keep one wallet and refer to it.")
            .bad(withThird("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4"))
            .good(sample())
            .looks((look, out) -> {
                Set<String> seen = new HashSet<>();
                look.eachWallet((pointer, wallet) -> normalised(wallet)
                        .map(address -> wallet.network() + " " + address + " " + wallet.tagOrMemo())
                        .ifPresent(key -> out.when(!seen.add(key), pointer + "/address")));
            });

    static final Rule A13 = warning("A13")
            .says(
                    "大文字のbech32アドレスです。入力どおりに保存し、照合は小文字で行います。写し間違いでないか確かめてください。",
                    "A bech32 address in upper case. It is kept as entered and compared in lower case. Please check.")
            .bad(set("/wallets/0/address", "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4"))
            .good(sample())
            .looks((look, out) -> look.eachWallet((pointer, wallet) -> out.when(
                    check(wallet)
                            .filter(c -> c.valid() && c.checksummed() && shouted(c))
                            .isPresent(),
                    pointer + "/address")));

    static final List<Rule> ALL = List.of(A01, A02, A03, A09, A12, A13);

    private AddressRules() {}

    /** What the form of the address says, where its network is known. */
    static Optional<AddressCheck> check(Wallet wallet) {
        String network = wallet.network();
        String address = wallet.address();
        if (network == null || address == null || address.isBlank()) {
            return Optional.empty();
        }
        return Network.of(network).map(n -> n.check(address));
    }

    /** The address in the form to compare by, where its network is known and its form holds. */
    static Optional<String> normalised(Wallet wallet) {
        return check(wallet).filter(AddressCheck::valid).map(AddressCheck::normalised);
    }

    /** Entered in capitals although compared in small letters. */
    private static boolean shouted(AddressCheck check) {
        String entered = check.entered().strip();
        return !entered.startsWith("0")
                && entered.equals(entered.toUpperCase(Locale.ROOT))
                && check.normalised().equals(entered.toLowerCase(Locale.ROOT));
    }

    /** What an EVM address was meant to be: a wrong checksum there is a wrong case of letters, and nothing else. */
    private static Optional<String> meant(Wallet wallet) {
        String address = wallet.address();
        return address == null || wallet.network() == null
                ? Optional.empty()
                : Network.of(wallet.network()).filter(Network::evm).flatMap(network -> network.checksummed(address));
    }

    private static Example evm(String address) {
        return set("/wallets/1/network", Network.ETHEREUM.id())
                .and("/wallets/1/asset", "ETH")
                .and("/wallets/1/address", address);
    }

    /** The sample with a third wallet, on Bitcoin. */
    static Example withThird(String address) {
        return set(
                "/wallets/-",
                Map.of("ref", "w3", "network", Network.BITCOIN.id(), "address", address, "custody", "UNKNOWN"));
    }
}
