package jp.todoke.platform.wallet;

import java.util.Locale;
import java.util.Optional;
import jp.todoke.platform.wallet.AddressCheck.Verdict;

/** Addresses in bech32 of networks that do not share Bitcoin's forms, with the other forms of the same networks. */
final class Bech32Forms {
    private static final int LONGEST = 400;

    private Bech32Forms() {}

    /** Cosmos Hub: bech32 with the part "cosmos", 20 or 32 bytes. */
    static AddressCheck cosmos(String entered) {
        return bech32(entered, "cosmos", Bech32.Variant.BECH32, 20, 32);
    }

    /** Zcash: transparent (base58check), Sapling (bech32) and unified or TEX (bech32m). */
    static AddressCheck zcash(String entered) {
        String text = entered.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("zs1")) {
            return bech32(entered, "zs", Bech32.Variant.BECH32, 43, 43);
        }
        if (lower.startsWith("u1")) {
            return bech32(entered, "u", Bech32.Variant.BECH32M, 38, 250);
        }
        if (lower.startsWith("tex1")) {
            return bech32(entered, "tex", Bech32.Variant.BECH32M, 20, 20);
        }
        if (lower.startsWith("ztestsapling1") || lower.startsWith("utest1") || lower.startsWith("textest1")) {
            return AddressCheck.not(Verdict.TESTNET, entered);
        }
        return BitcoinForm.base58("1cb8 1cbd", "1d25 1cba").apply(entered);
    }

    private static AddressCheck bech32(String entered, String hrp, Bech32.Variant due, int least, int most) {
        String text = entered.strip();
        Optional<Bech32.Parts> parts = Bech32.decode(text, LONGEST);
        if (parts.isEmpty()) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        if (parts.get().variant() != due) {
            return AddressCheck.not(Verdict.WRONG_CHECKSUM, entered);
        }
        if (!parts.get().hrp().equals(hrp)) {
            return AddressCheck.not(Verdict.OTHER_NETWORK, entered);
        }
        Optional<byte[]> bytes = Bech32.bytes(parts.get().data(), 0, parts.get().data().length);
        return bytes.filter(b -> b.length >= least && b.length <= most).isPresent()
                ? AddressCheck.valid(entered, text.toLowerCase(Locale.ROOT))
                : AddressCheck.not(Verdict.WRONG_FORM, entered);
    }
}
