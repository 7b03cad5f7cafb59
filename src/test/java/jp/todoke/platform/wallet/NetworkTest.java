package jp.todoke.platform.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import jp.todoke.platform.wallet.AddressCheck.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    /** One line of the fixture: network, verdict, address. */
    record Vector(Network network, Verdict verdict, String address) {}

    static List<Vector> vectors() throws IOException {
        List<Vector> vectors = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NetworkTest.class.getResourceAsStream("addresses.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(l -> {
                String[] parts = l.split("\t");
                vectors.add(new Vector(Network.valueOf(parts[0]), Verdict.valueOf(parts[1]), parts[2]));
            });
        }
        return vectors;
    }

    static Stream<Vector> checksummed() throws IOException {
        return vectors().stream()
                .filter(v -> v.verdict() == Verdict.VALID)
                .filter(v -> v.network().check(v.address()).checksummed())
                .filter(v -> !v.network().evm() || !ofOneCase(v.address().substring(2)));
    }

    private static boolean ofOneCase(String digits) {
        return digits.equals(digits.toLowerCase(Locale.ROOT)) || digits.equals(digits.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyVectorGetsItsVerdict(Vector vector) {
        assertThat(vector.network().check(vector.address()).verdict()).isEqualTo(vector.verdict());
    }

    @ParameterizedTest
    @MethodSource("checksummed")
    void oneChangedCharacterIsFoundAnywhere(Vector vector) {
        String address = vector.address();
        int prefix = address.indexOf(':') + 1;
        for (int i = prefix; i < address.length(); i++) {
            char c = address.charAt(i);
            // Tags of user-friendly forms that mean the same whatever the case are left out: case is tested elsewhere.
            char other = Character.isDigit(c)
                    ? (c == '9' ? '2' : (char) (c + 1))
                    : c == 'z' || c == 'Z' ? 'x' : (char) (c + 1);
            String wrong = address.substring(0, i) + other + address.substring(i + 1);
            assertThat(vector.network().check(wrong).valid()).as(wrong).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Network.class)
    void everyNetworkHasAVectorAnIdAndAnAsset(Network network) throws IOException {
        assertThat(network.id()).matches("[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}");
        assertThat(Network.of(network.id())).contains(network);
        assertThat(network.assets()).isNotEmpty();
        assertThat(vectors().stream().filter(v -> v.network() == network && v.verdict() == Verdict.VALID))
                .as("a valid vector of %s", network)
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Network.class)
    void nothingThatIsNoAddressPassesOrBreaks(Network network) {
        for (String text : List.of(
                "",
                " ",
                "x",
                "0",
                "1".repeat(400),
                "あ",
                "\ud800",
                "1A1zP1eP5QGefi2D MPTfTL5SLmv7DivfNa",
                "bc1",
                ":",
                "0x")) {
            assertThat(network.check(text).valid()).as("%s '%s'", network, text).isFalse();
        }
    }

    @Test
    void normalisedFormsCompareEqualHoweverTheyWereTyped() {
        assertThat(Network.BITCOIN
                        .check("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4")
                        .normalised())
                .isEqualTo("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
        assertThat(Network.ETHEREUM
                        .check(" 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed ")
                        .normalised())
                .isEqualTo("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
        assertThat(Network.BITCOIN_CASH
                        .check("qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a")
                        .normalised())
                .isEqualTo("bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a");
    }

    @ParameterizedTest
    @CsvSource({
        "BITCOIN, bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        "BITCOIN, BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
        "TRON, TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
        "XRP_LEDGER, rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh",
        "BITCOIN_CASH, bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
        "LITECOIN, LVg2kJoFNg45Nbpy53h7Fe1wKyeXVRhMH9",
        "STELLAR, GAAZI4TCR3TY5OJHCTJC2A4QSY6CJWJH5IAJTGKIN2ER7LBNVKOCCWN7",
        "SYMBOL, NASYMBOLLK6FSL7GSEMQEAWN7VW55ZSZU25TBOA"
    })
    void anAddressOfOneNetworkTellsIt(Network network, String address) {
        assertThat(Network.toldBy(" " + address + " ")).contains(network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Bitcoin, Bitcoin Cash, Bitcoin SV; the second one also Litecoin and MonaCoin.
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
                // Every EVM network.
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                // No checksum could tell them from other texts of their length.
                "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGkZwyTDt1v",
                "mihon_taro",
                // Test network, wrong checksum, half typed, nothing.
                "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7",
                "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u",
                "bc1qar0srrr7xfkvy5l643lydnw9re59gtz",
                ""
            })
    void anAddressOfSeveralNetworksOrWithoutProofTellsNone(String address) {
        assertThat(Network.toldBy(address)).isEmpty();
    }

    @Test
    void anAddressIsPossibleOnEveryNetworkThatSharesItsForm() {
        assertThat(Network.possible("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"))
                .containsExactlyInAnyOrder(Network.BITCOIN, Network.BITCOIN_CASH, Network.BITCOIN_SV);
        assertThat(Network.possible("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"))
                .contains(Network.ETHEREUM, Network.POLYGON)
                .allMatch(Network::evm);
    }

    @Test
    void anXAddressGivesItsAccountAndItsTag() {
        AddressCheck check = Network.XRP_LEDGER.check("X7AcgcsBL6XDcUb289X4mJ8djcdyKaLFuhLRuNXPrDeJd9A");
        assertThat(check.normalised()).isEqualTo("r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59");
        assertThat(check.tag()).isEqualTo(11747L);
        assertThat(Network.XRP_LEDGER
                        .check("X7AcgcsBL6XDcUb289X4mJ8djcdyKaB5hJDWMArnXr61cqZ")
                        .tag())
                .isNull();
    }

    @Test
    void anEvmAddressWithoutCaseIsTakenButCarriesNoChecksum() {
        assertThat(Network.ETHEREUM
                        .check("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed")
                        .checksummed())
                .isFalse();
        assertThat(Network.ETHEREUM
                        .check("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")
                        .checksummed())
                .isTrue();
    }

    @Test
    void anEvmAddressWhoseChecksumIsOfOneCaseCarriesItUntilACharacterChanges() {
        assertThat(Network.ETHEREUM
                        .check("0x52908400098527886E0F7030069857D2E4169EE7")
                        .checksummed())
                .isTrue();
        AddressCheck changed = Network.ETHEREUM.check("0x52908400098527886E0F7030069857D2E4169EE8");
        assertThat(changed.valid()).isTrue();
        assertThat(changed.checksummed()).isFalse();
    }

    @Test
    void transactionIdsHaveTheFormOfTheirNetwork() {
        String hex = "7d5c1f0e2b3a49586776859403a2b1c0d9e8f7a6b5c4d3e2f10f1e2d3c4b5a69";
        assertThat(Network.BITCOIN.transactionId(hex.toUpperCase(Locale.ROOT))).contains(hex);
        assertThat(Network.BITCOIN.transactionId("0x" + hex)).isEmpty();
        assertThat(Network.ETHEREUM.transactionId("0x" + hex)).contains("0x" + hex);
        assertThat(Network.ETHEREUM.transactionId(hex)).isEmpty();
        assertThat(Network.SOLANA.transactionId(hex)).isEmpty();
        assertThat(Network.BITCOIN.transactionId("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"))
                .isEmpty();
    }
}
