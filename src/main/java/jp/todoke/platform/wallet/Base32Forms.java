package jp.todoke.platform.wallet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import jp.todoke.platform.wallet.AddressCheck.Verdict;

/** Addresses in base32: Stellar, NEM and Symbol. */
final class Base32Forms {
    private Base32Forms() {}

    /** Stellar strkey: accounts G, muxed accounts M, contracts C; CRC-16 little-endian at the end. */
    static AddressCheck stellar(String entered) {
        String text = entered.strip();
        Optional<byte[]> decoded = Base32.decode(text);
        if (decoded.isEmpty() || (text.length() != 56 && text.length() != 69)) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        byte[] whole = decoded.get();
        int end = whole.length - 2;
        int stated = whole[end] & 0xff | (whole[end + 1] & 0xff) << 8;
        if (Digests.crc16(whole, 0, end) != stated) {
            return AddressCheck.not(Verdict.WRONG_CHECKSUM, entered);
        }
        int version = whole[0] & 0xff;
        boolean account = (version == 6 << 3 || version == 2 << 3) && whole.length == 35;
        boolean muxed = version == 12 << 3 && whole.length == 43;
        return account || muxed ? AddressCheck.valid(entered, text) : AddressCheck.not(Verdict.WRONG_FORM, entered);
    }

    /** NEM: base32 of 25 bytes, often written with hyphens; Keccak-256 check of four bytes. */
    static AddressCheck nem(String entered) {
        return catapult(entered, 25, Digests::keccak256);
    }

    /** Symbol: base32 of 24 bytes; SHA3-256 check of three bytes. */
    static AddressCheck symbol(String entered) {
        return catapult(entered, 24, Digests::sha3);
    }

    private static AddressCheck catapult(String entered, int size, Function<byte[], byte[]> digest) {
        String text = entered.strip().replace("-", "").toUpperCase(Locale.ROOT);
        Optional<byte[]> decoded = Base32.decode(text);
        if (decoded.isEmpty() || decoded.get().length != size || text.length() != (size * 8 + 4) / 5) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        byte[] whole = decoded.get();
        byte[] body = Arrays.copyOf(whole, 21);
        if (!Digests.endsWith(whole, digest.apply(body), size - 21)) {
            return AddressCheck.not(Verdict.WRONG_CHECKSUM, entered);
        }
        return switch (whole[0]) {
            case 0x68 -> AddressCheck.valid(entered, text);
            case (byte) 0x98 -> AddressCheck.not(Verdict.TESTNET, entered);
            default -> AddressCheck.not(Verdict.OTHER_NETWORK, entered);
        };
    }
}
