package jp.todoke.platform.wallet;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** Base58 in its alphabets, plain and with the four-byte double SHA-256 check ("base58check"). */
final class Base58 {
    /** Bitcoin's alphabet: no 0, O, I, l. */
    static final String BITCOIN = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    /** The XRP Ledger's order of the same characters. */
    static final String RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";

    /** Longer than any address or extended key; keeps the arithmetic small whatever is pasted. */
    private static final int LONGEST = 512;

    private static final BigInteger FIFTY_EIGHT = BigInteger.valueOf(58);

    private Base58() {}

    /** The bytes, or empty where a character is not of the alphabet or the text is empty or far too long. */
    static Optional<byte[]> decode(String text, String alphabet) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        BigInteger value = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = alphabet.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            if (digit == 0 && zeros == i) {
                zeros++;
            }
            value = value.multiply(FIFTY_EIGHT).add(BigInteger.valueOf(digit));
        }
        byte[] magnitude = value.signum() == 0 ? new byte[0] : value.toByteArray();
        int from = magnitude.length > 0 && magnitude[0] == 0 ? 1 : 0;
        byte[] out = new byte[zeros + magnitude.length - from];
        System.arraycopy(magnitude, from, out, zeros, magnitude.length - from);
        return Optional.of(out);
    }

    static boolean checks(byte[] decoded) {
        if (decoded.length < 5) {
            return false;
        }
        byte[] payload = payload(decoded);
        return Digests.endsWith(decoded, Digests.sha256Twice(payload), 4);
    }

    /** The decoded bytes without their four check bytes. */
    static byte[] payload(byte[] decoded) {
        return Arrays.copyOf(decoded, Math.max(0, decoded.length - 4));
    }

    /** The payload where the check holds, else empty. */
    static Optional<byte[]> decodeChecked(String text, String alphabet) {
        return decode(text, alphabet).filter(Base58::checks).map(Base58::payload);
    }

    static String encodeChecked(byte[] payload, String alphabet) {
        byte[] whole = Arrays.copyOf(payload, payload.length + 4);
        System.arraycopy(Digests.sha256Twice(payload), 0, whole, payload.length, 4);
        StringBuilder out = new StringBuilder();
        BigInteger value = new BigInteger(1, whole);
        while (value.signum() > 0) {
            BigInteger[] parts = value.divideAndRemainder(FIFTY_EIGHT);
            out.append(alphabet.charAt(parts[1].intValue()));
            value = parts[0];
        }
        for (int i = 0; i < whole.length && whole[i] == 0; i++) {
            out.append(alphabet.charAt(0));
        }
        return out.reverse().toString();
    }

    /** Monero's base58: blocks of eight bytes as eleven characters, the last block shorter. */
    static Optional<byte[]> decodeBlocks(String text) {
        int[] bytesOf = {0, -1, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8};
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] out = new byte[text.length() * 8 / 11 + 8];
        int written = 0;
        for (int at = 0; at < text.length(); at += 11) {
            String block = text.substring(at, Math.min(at + 11, text.length()));
            int size = bytesOf[block.length()];
            if (size < 0) {
                return Optional.empty();
            }
            BigInteger value = BigInteger.ZERO;
            for (int i = 0; i < block.length(); i++) {
                int digit = BITCOIN.indexOf(block.charAt(i));
                if (digit < 0) {
                    return Optional.empty();
                }
                value = value.multiply(FIFTY_EIGHT).add(BigInteger.valueOf(digit));
            }
            if (value.bitLength() > size * 8) {
                return Optional.empty();
            }
            for (int i = size - 1; i >= 0; i--) {
                out[written + i] = value.byteValue();
                value = value.shiftRight(8);
            }
            written += size;
        }
        return Optional.of(Arrays.copyOf(out, written));
    }
}
