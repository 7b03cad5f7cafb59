package jp.todoke.platform.wallet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import jp.todoke.platform.wallet.AddressCheck.Verdict;

/** Addresses of Cardano: of today in bech32, of its first age in base58. */
final class CardanoForm {
    private static final int LONGEST_BECH32 = 400;

    private CardanoForm() {}

    /** Cardano: Shelley in bech32 (CIP-19), or Byron in base58 of CBOR with CRC-32. */
    static AddressCheck cardano(String entered) {
        String text = entered.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("addr") && !lower.startsWith("stake")) {
            return byron(entered, text);
        }
        Optional<Bech32.Parts> parts = Bech32.decode(text, LONGEST_BECH32);
        if (parts.isEmpty()) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        if (parts.get().variant() != Bech32.Variant.BECH32) {
            return AddressCheck.not(Verdict.WRONG_CHECKSUM, entered);
        }
        Optional<byte[]> bytes = Bech32.bytes(parts.get().data(), 0, parts.get().data().length);
        String hrp = parts.get().hrp();
        if (bytes.isEmpty() || bytes.get().length < 29 || !hrp.matches("(addr|stake)(_test)?")) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        int header = bytes.get()[0] & 0xff;
        boolean stake = header >> 4 >= 14;
        if (stake != hrp.startsWith("stake") || header >> 4 > 7 && header >> 4 < 14) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        boolean main = (header & 15) == 1;
        if (main == hrp.endsWith("_test")) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        return main ? AddressCheck.valid(entered, lower) : AddressCheck.not(Verdict.TESTNET, entered);
    }

    private static AddressCheck byron(String entered, String text) {
        Optional<byte[]> decoded = Base58.decode(text, Base58.BITCOIN);
        // CBOR: array of two, tag 24 with a byte string of one-byte length, then the CRC-32 as an unsigned number.
        if (decoded.isEmpty() || decoded.get().length < 40 || decoded.get().length > 200) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        byte[] whole = decoded.get();
        int length = whole[4] & 0xff;
        boolean framed = (whole[0] & 0xff) == 0x82
                && (whole[1] & 0xff) == 0xd8
                && whole[2] == 0x18
                && whole[3] == 0x58
                && 5 + length < whole.length;
        if (!framed) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        byte[] inner = Arrays.copyOfRange(whole, 5, 5 + length);
        int kind = whole[5 + length] & 0xff;
        int size = kind == 0x1a ? 4 : kind == 0x19 ? 2 : kind == 0x18 ? 1 : -1;
        if (size < 0 || whole.length != 6 + length + size) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        long stated = 0;
        for (int i = 6 + length; i < whole.length; i++) {
            stated = stated << 8 | whole[i] & 0xff;
        }
        CRC32 crc = new CRC32();
        crc.update(inner);
        if (crc.getValue() != stated) {
            return AddressCheck.not(Verdict.WRONG_CHECKSUM, entered);
        }
        // [root (28 bytes), attributes, type]: an attribute 2 holds the magic number of a test network.
        boolean attributes = inner.length > 32 && (inner[31] & 0xe0) == 0xa0 && inner[31] != (byte) 0xa0;
        boolean test =
                attributes && (inner[32] == 2 || inner[inner.length - 8] == 2 && inner[inner.length - 7] == 0x45);
        return test ? AddressCheck.not(Verdict.TESTNET, entered) : AddressCheck.valid(entered, text);
    }
}
