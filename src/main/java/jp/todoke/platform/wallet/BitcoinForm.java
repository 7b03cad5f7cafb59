package jp.todoke.platform.wallet;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.todoke.platform.wallet.AddressCheck.Verdict;

/**
 * Addresses of Bitcoin and the coins that share its forms: base58check with version bytes, segwit in bech32 or bech32m,
 * and for Bitcoin Cash the CashAddr form.
 *
 * @param versions version bytes (hex, one or two bytes) of the main network
 * @param testVersions those of its test networks
 * @param hrps human-readable parts of segwit addresses on the main network; empty where the coin has none
 * @param testHrps those of its test networks
 * @param cashPrefix CashAddr prefix of the main network, or empty
 */
record BitcoinForm(
        Set<String> versions, Set<String> testVersions, Set<String> hrps, Set<String> testHrps, String cashPrefix)
        implements Function<String, AddressCheck> {

    private static final int LONGEST_SEGWIT = 90;
    private static final int[] CASH_SIZES = {20, 24, 28, 32, 40, 48, 56, 64};

    static BitcoinForm base58(String versions, String testVersions) {
        return new BitcoinForm(words(versions), words(testVersions), Set.of(), Set.of(), "");
    }

    BitcoinForm segwit(String hrp, String testHrps) {
        return new BitcoinForm(versions, testVersions, words(hrp), words(testHrps), cashPrefix);
    }

    BitcoinForm cash(String prefix) {
        return new BitcoinForm(versions, testVersions, hrps, testHrps, prefix);
    }

    @Override
    public AddressCheck apply(String entered) {
        String text = entered.strip();
        if (!cashPrefix.isEmpty()) {
            Optional<AddressCheck> cash = asCash(entered, text);
            if (cash.isPresent()) {
                return cash.get();
            }
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String hrp : hrps) {
            if (lower.startsWith(hrp + "1")) {
                return asSegwit(entered, text);
            }
        }
        for (String hrp : testHrps) {
            if (lower.startsWith(hrp + "1")) {
                return asSegwit(entered, text);
            }
        }
        return asBase58(entered, text);
    }

    private AddressCheck asBase58(String entered, String text) {
        Optional<byte[]> decoded = Base58.decode(text, Base58.BITCOIN);
        int shortest = 21;
        if (decoded.isEmpty() || decoded.get().length < shortest || decoded.get().length > 30) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        if (!Base58.checks(decoded.get())) {
            return AddressCheck.not(Verdict.WRONG_CHECKSUM, entered);
        }
        byte[] payload = Base58.payload(decoded.get());
        // 21 bytes: one version byte and a hash of 20; 22 bytes: two version bytes.
        if (payload.length != 21 && payload.length != 22) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        String version = HexFormat.of().formatHex(payload, 0, payload.length - 20);
        if (versions.contains(version)) {
            return AddressCheck.valid(entered, text);
        }
        return AddressCheck.not(testVersions.contains(version) ? Verdict.TESTNET : Verdict.OTHER_NETWORK, entered);
    }

    private AddressCheck asSegwit(String entered, String text) {
        Optional<Bech32.Parts> parts = Bech32.decode(text, LONGEST_SEGWIT);
        if (parts.isEmpty() || parts.get().data().length == 0) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        Bech32.Parts found = parts.get();
        int version = found.data()[0];
        // BIP-350: version 0 is bech32, every later version is bech32m.
        Bech32.Variant due = version == 0 ? Bech32.Variant.BECH32 : Bech32.Variant.BECH32M;
        if (found.variant() != due) {
            return AddressCheck.not(Verdict.WRONG_CHECKSUM, entered);
        }
        Optional<byte[]> program = Bech32.bytes(found.data(), 1, found.data().length);
        boolean sized = version <= 16
                && program.filter(p -> p.length >= 2 && p.length <= 40)
                        .filter(p -> version != 0 || p.length == 20 || p.length == 32)
                        .isPresent();
        if (!sized) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        if (hrps.contains(found.hrp())) {
            return AddressCheck.valid(entered, text.toLowerCase(Locale.ROOT));
        }
        return AddressCheck.not(testHrps.contains(found.hrp()) ? Verdict.TESTNET : Verdict.OTHER_NETWORK, entered);
    }

    /** Empty where the text is no CashAddr at all, so that the older base58 form may be tried. */
    private Optional<AddressCheck> asCash(String entered, String text) {
        if (Bech32.mixedCase(text)) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int colon = lower.indexOf(':');
        String prefix = colon < 0 ? cashPrefix : lower.substring(0, colon);
        String payload = lower.substring(colon + 1);
        if (colon < 0 && (payload.length() < 42 || Bech32.groups(payload).isEmpty())) {
            return Optional.empty();
        }
        if (Bech32.groups(payload).isEmpty() || payload.length() < 42 || payload.length() > 112) {
            return Optional.of(AddressCheck.not(Verdict.WRONG_FORM, entered));
        }
        Optional<byte[]> decoded = Bech32.decodeCash(prefix, payload);
        if (decoded.isEmpty()) {
            return Optional.of(AddressCheck.not(Verdict.WRONG_CHECKSUM, entered));
        }
        byte[] bytes = decoded.get();
        if ((bytes[0] & 0x80) != 0 || CASH_SIZES[bytes[0] & 7] != bytes.length - 1) {
            return Optional.of(AddressCheck.not(Verdict.WRONG_FORM, entered));
        }
        if (prefix.equals(cashPrefix)) {
            return Optional.of(AddressCheck.valid(entered, prefix + ":" + payload));
        }
        boolean test = prefix.equals("bchtest") || prefix.equals("bchreg");
        return Optional.of(AddressCheck.not(test ? Verdict.TESTNET : Verdict.OTHER_NETWORK, entered));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(text.split(" ")));
    }
}
