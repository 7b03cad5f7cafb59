package jp.todoke.platform.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.platform.wallet.AddressCheck.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Whole public sets of vectors, where they lie beside the project ({@code ../shared/data}); skipped with a line elsewhere.
 * Single vectors of each set are in {@link NetworkTest} and run everywhere.
 */
class PublicVectorsTest {
    private static final Path DATA = Path.of(System.getProperty("todoke.shared", "../shared/data"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path file(String name) {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: no " + file + " on this machine");
        return file;
    }

    @Test
    void base58EncodesAndDecodes() throws IOException {
        for (JsonNode pair : JSON.readTree(
                file("addresses/bitcoinjs-lib/core/base58_encode_decode.json").toFile())) {
            String text = pair.get(1).asText();
            if (!text.isEmpty()) {
                assertThat(Base58.decode(text, Base58.BITCOIN))
                        .map(HexFormat.of()::formatHex)
                        .contains(pair.get(0).asText());
            }
        }
    }

    @Test
    void base58checkVectorsHold() throws IOException {
        JsonNode fixtures =
                JSON.readTree(file("addresses/bs58check/fixtures.json").toFile());
        assertThat(fixtures.get("valid")).isNotEmpty();
        for (JsonNode valid : fixtures.get("valid")) {
            assertThat(Base58.decodeChecked(valid.get("string").asText(), Base58.BITCOIN))
                    .map(HexFormat.of()::formatHex)
                    .contains(valid.get("payload").asText());
        }
        for (JsonNode invalid : fixtures.get("invalid")) {
            String text = invalid.isTextual()
                    ? invalid.asText()
                    : invalid.get("string").asText();
            assertThat(Base58.decodeChecked(text, Base58.BITCOIN)).as(text).isEmpty();
        }
    }

    @Test
    void keysAreToldFromAddressesAndTestnetFromMain() throws IOException {
        for (JsonNode line : JSON.readTree(
                file("addresses/bitcoinjs-lib/core/base58_keys_valid.json").toFile())) {
            String text = line.get(0).asText();
            JsonNode about = line.get(2);
            AddressCheck check = Network.BITCOIN.check(text);
            if (about.get("isPrivkey").asBoolean()) {
                assertThat(Secrets.inAddressField(text)).as(text).isTrue();
                assertThat(check.valid()).as(text).isFalse();
            } else {
                Verdict due = about.get("isTestnet").asBoolean() ? Verdict.TESTNET : Verdict.VALID;
                assertThat(check.verdict()).as(text).isEqualTo(due);
                assertThat(Secrets.inAddressField(text)).as(text).isFalse();
            }
        }
        for (JsonNode line : JSON.readTree(
                file("addresses/bitcoinjs-lib/core/base58_keys_invalid.json").toFile())) {
            assertThat(Network.BITCOIN.check(line.get(0).asText()).valid()).isFalse();
        }
    }

    @Test
    void bitcoinAddressFixturesHold() throws IOException {
        JsonNode fixtures =
                JSON.readTree(file("addresses/bitcoinjs-lib/address.json").toFile());
        Map<String, Network> networks = Map.of("bitcoin", Network.BITCOIN, "litecoin", Network.LITECOIN);
        for (JsonNode line : fixtures.get("standard")) {
            String name = line.get("network").asText();
            for (String form : List.of("base58check", "bech32")) {
                if (line.hasNonNull(form)) {
                    Network network = networks.getOrDefault(name, Network.BITCOIN);
                    Verdict due = name.equals("testnet") || name.equals("regtest") ? Verdict.TESTNET : Verdict.VALID;
                    assertThat(network.check(line.get(form).asText()).verdict())
                            .as(line.get(form).asText())
                            .isEqualTo(due);
                }
            }
        }
        for (JsonNode line : fixtures.get("invalid").get("bech32")) {
            assertThat(Network.BITCOIN.check(line.get("address").asText()).valid())
                    .isFalse();
        }
    }

    @Test
    void segwitVectorsOfBip173AndBip350Hold() throws IOException {
        String text = Files.readString(file("addresses/bips/bip-0350.mediawiki"));
        String valid = between(text, "gives valid segwit addresses", "gives invalid segwit addresses");
        String invalid = between(text, "gives invalid segwit addresses", "==Appendix");
        List<String> good =
                codes(valid).stream().filter(c -> c.matches("(?i)(bc|tb)1.+")).toList();
        assertThat(good).hasSize(8);
        for (String address : good) {
            boolean main = address.toLowerCase(Locale.ROOT).startsWith("bc1");
            assertThat(Network.BITCOIN.check(address).verdict())
                    .as(address)
                    .isEqualTo(main ? Verdict.VALID : Verdict.TESTNET);
        }
        List<String> bad = codes(invalid);
        assertThat(bad).hasSizeGreaterThan(12);
        for (String address : bad) {
            assertThat(Network.BITCOIN.check(address).verdict())
                    .as(address)
                    .isIn(Verdict.WRONG_FORM, Verdict.WRONG_CHECKSUM, Verdict.OTHER_NETWORK);
        }
        for (String name : List.of("addresses/bips/bip-0084.mediawiki", "addresses/bips/bip-0086.mediawiki")) {
            Matcher found = Pattern.compile("\\bbc1[a-z0-9]{20,}").matcher(Files.readString(file(name)));
            int count = 0;
            while (found.find()) {
                assertThat(Network.BITCOIN.check(found.group()).valid())
                        .as(found.group())
                        .isTrue();
                count++;
            }
            assertThat(count).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void bech32AndBech32mVectorsHold() throws IOException {
        String old = Files.readString(file("addresses/bips/bip-0173.mediawiki"));
        String young = Files.readString(file("addresses/bips/bip-0350.mediawiki"));
        strings(between(old, "following strings are valid Bech32:", "not valid Bech32"), Bech32.Variant.BECH32, 7);
        strings(
                between(young, "following strings are valid Bech32m:", "No string can be simultaneously"),
                Bech32.Variant.BECH32M,
                7);
        for (String bad : codes(between(young, "not valid Bech32m", "===Test vectors for v0"))) {
            assertThat(Bech32.decode(bad, 90).filter(p -> p.variant() == Bech32.Variant.BECH32M))
                    .as(bad)
                    .isEmpty();
        }
    }

    @Test
    void taprootWalletVectorsHold() throws IOException {
        JsonNode all = JSON.readTree(
                file("addresses/bips/bip-0341-wallet-test-vectors.json").toFile());
        assertThat(all.get("scriptPubKey")).hasSize(7);
        for (JsonNode line : all.get("scriptPubKey")) {
            String address = line.get("expected").get("bip350Address").asText();
            assertThat(Network.BITCOIN.check(address).valid()).as(address).isTrue();
        }
    }

    @Test
    void erc55VectorsHold() throws IOException {
        Matcher found = Pattern.compile("0x[0-9a-fA-F]{40}\\b").matcher(Files.readString(file("addresses/erc-55.md")));
        int count = 0;
        while (found.find()) {
            assertThat(Network.ETHEREUM.check(found.group()).valid())
                    .as(found.group())
                    .isTrue();
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(12);
    }

    @Test
    void xrpVectorsHold() throws IOException {
        String source = Files.readString(file("addresses/ripple-address-codec/index.test.ts"));
        Matcher cases = Pattern.compile("\\[\\s*'(r\\w+)',\\s*(false|\\d+),\\s*'(X\\w+)',\\s*'(T\\w+)'\\s*\\]")
                .matcher(source);
        int count = 0;
        while (cases.find()) {
            AddressCheck check = Network.XRP_LEDGER.check(cases.group(3));
            assertThat(check.valid()).as(cases.group(3)).isTrue();
            assertThat(check.normalised()).isEqualTo(cases.group(1));
            assertThat(String.valueOf(check.tag())).isEqualTo(cases.group(2).equals("false") ? "null" : cases.group(2));
            assertThat(Network.XRP_LEDGER.check(cases.group(4)).verdict()).isEqualTo(Verdict.TESTNET);
            assertThat(Network.XRP_LEDGER.check(cases.group(1)).valid()).isTrue();
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(15);
        String codec = Files.readString(file("addresses/ripple-address-codec/xrp-codec.test.ts"));
        Matcher seeds =
                Pattern.compile("'(s(?:n|Ed)[1-9A-HJ-NP-Za-km-z]{26,30})'").matcher(codec);
        while (seeds.find()) {
            assertThat(Secrets.within(seeds.group(1))).as(seeds.group(1)).isTrue();
        }
    }

    @Test
    void theAddressesThatOfacDesignatedAreAddresses() throws IOException {
        Map<String, Network> networks = Map.ofEntries(
                Map.entry("XBT", Network.BITCOIN),
                Map.entry("ETH", Network.ETHEREUM),
                Map.entry("USDC", Network.ETHEREUM),
                Map.entry("ARB", Network.ARBITRUM),
                Map.entry("BSC", Network.BNB_CHAIN),
                Map.entry("ETC", Network.ETHEREUM_CLASSIC),
                Map.entry("LTC", Network.LITECOIN),
                Map.entry("DASH", Network.DASH),
                Map.entry("ZEC", Network.ZCASH),
                Map.entry("BCH", Network.BITCOIN_CASH),
                Map.entry("BSV", Network.BITCOIN_SV),
                Map.entry("TRX", Network.TRON),
                Map.entry("XRP", Network.XRP_LEDGER),
                Map.entry("XVG", Network.DOGECOIN));
        for (Map.Entry<String, Network> entry : networks.entrySet()) {
            for (String address :
                    Files.readAllLines(file("ofac/wallets/sanctioned_addresses_" + entry.getKey() + ".txt"))) {
                if (!address.isBlank()) {
                    // OFAC itself files a few under the wrong asset: they are addresses all the same.
                    boolean somewhere = entry.getValue().check(address).valid()
                            || Arrays.stream(Network.values())
                                    .anyMatch(n -> n.check(address).valid());
                    assertThat(somewhere).as("%s %s", entry.getKey(), address).isTrue();
                    assertThat(Secrets.inAddressField(address)).as(address).isFalse();
                }
            }
        }
    }

    private static void strings(String section, Bech32.Variant due, int count) {
        List<String> found = codes(section);
        assertThat(found).hasSize(count);
        for (String text : found) {
            assertThat(Bech32.decode(text, 90).map(Bech32.Parts::variant))
                    .as(text)
                    .contains(due);
        }
    }

    /** What stands in tt marks at the beginning of a list line. */
    private static List<String> codes(String section) {
        List<String> found = new ArrayList<>();
        Matcher marks = Pattern.compile("(?m)^\\* <tt>([^<]+)</tt>").matcher(section);
        while (marks.find()) {
            found.add(marks.group(1));
        }
        return found;
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from);
        int end = text.indexOf(to, start);
        assertThat(start).as(from).isNotNegative();
        assertThat(end).as(to).isNotNegative();
        return text.substring(start, end);
    }
}
