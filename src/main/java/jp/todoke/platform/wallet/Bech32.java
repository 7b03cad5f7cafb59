package jp.todoke.platform.wallet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Bech32 (BIP-173), Bech32m (BIP-350) and CashAddr: one alphabet, three check polynomials. */
final class Bech32 {
    static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final long[] CASH_GENERATOR = {
        0x98f2bc8e61L, 0x79b76d99e2L, 0xf33e5fb3c4L, 0xae2eabe2a8L, 0x1e4f43e470L
    };

    /** Which constant the check sum came to. */
    enum Variant {
        BECH32,
        BECH32M,
        NEITHER
    }

    /**
     * A text taken apart.
     *
     * @param hrp the human-readable part, lower case
     * @param data the five-bit groups after it, without the check
     */
    record Parts(String hrp, byte[] data, Variant variant) {}

    private Bech32() {}

    /** The parts, or empty where this cannot be bech32 at all: mixed case, no separator, foreign characters, too long. */
    static Optional<Parts> decode(String text, int longest) {
        if (text.length() > longest || mixedCase(text)) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int separator = lower.lastIndexOf('1');
        if (separator < 1 || separator + 7 > lower.length()) {
            return Optional.empty();
        }
        String hrp = lower.substring(0, separator);
        for (int i = 0; i < hrp.length(); i++) {
            if (hrp.charAt(i) < 33 || hrp.charAt(i) > 126) {
                return Optional.empty();
            }
        }
        Optional<byte[]> groups = groups(lower.substring(separator + 1));
        return groups.map(all -> {
            int sum = polymod(hrp, all);
            Variant variant = sum == 1 ? Variant.BECH32 : sum == 0x2bc830a3 ? Variant.BECH32M : Variant.NEITHER;
            return new Parts(hrp, Arrays.copyOf(all, all.length - 6), variant);
        });
    }

    /** The payload of a CashAddr (version byte and hash) with the given prefix, or empty where its check fails. */
    static Optional<byte[]> decodeCash(String prefix, String payload) {
        return groups(payload)
                .filter(all -> all.length > 8 && cashPolymod(prefix, all) == 0)
                .flatMap(all -> bytes(all, 0, all.length - 8));
    }

    /** Five-bit groups to bytes; empty where padding is more than four bits or not zero. */
    static Optional<byte[]> bytes(byte[] groups, int from, int to) {
        byte[] out = new byte[(to - from) * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (int i = from; i < to; i++) {
            buffer = (buffer << 5 | groups[i]) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                out[at++] = (byte) (buffer >> bits);
            }
        }
        boolean clean = bits < 5 && (buffer & ((1 << bits) - 1)) == 0;
        return clean ? Optional.of(out) : Optional.empty();
    }

    static Optional<byte[]> groups(String text) {
        byte[] out = new byte[text.length()];
        for (int i = 0; i < out.length; i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            out[i] = (byte) digit;
        }
        return Optional.of(out);
    }

    static boolean mixedCase(String text) {
        return !text.equals(text.toLowerCase(Locale.ROOT)) && !text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static int polymod(String hrp, byte[] groups) {
        int sum = 1;
        for (int i = 0; i < hrp.length(); i++) {
            sum = step(sum, hrp.charAt(i) >> 5);
        }
        sum = step(sum, 0);
        for (int i = 0; i < hrp.length(); i++) {
            sum = step(sum, hrp.charAt(i) & 31);
        }
        for (byte group : groups) {
            sum = step(sum, group);
        }
        return sum;
    }

    private static int step(int sum, int value) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < 5; i++) {
            if ((top >> i & 1) == 1) {
                next ^= GENERATOR[i];
            }
        }
        return next;
    }

    private static long cashPolymod(String prefix, byte[] groups) {
        long sum = 1;
        for (int i = 0; i < prefix.length(); i++) {
            sum = cashStep(sum, prefix.charAt(i) & 31);
        }
        sum = cashStep(sum, 0);
        for (byte group : groups) {
            sum = cashStep(sum, group);
        }
        return sum ^ 1;
    }

    private static long cashStep(long sum, int value) {
        long top = sum >>> 35;
        long next = (sum & 0x07ffffffffL) << 5 ^ value;
        for (int i = 0; i < 5; i++) {
            if ((top >> i & 1) == 1) {
                next ^= CASH_GENERATOR[i];
            }
        }
        return next;
    }
}
