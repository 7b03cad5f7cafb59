package jp.todoke.platform.wallet;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what must never be stored: private keys, extended private keys, seeds and seed words that were pasted where an
 * address belongs. Whoever holds such a text holds the money.
 */
public final class Secrets {
    private static final Pattern HEX_KEY = Pattern.compile("(0[xX])?[0-9a-fA-F]{64}");
    /** No key, seed or row of seed words has fewer characters. */
    private static final int SHORTEST = 29;

    private static final Pattern HEX_WITHIN = Pattern.compile("(?<![0-9a-fA-F])(0[xX])?[0-9a-fA-F]{64}(?![0-9a-fA-F])");
    private static final Pattern TOKEN = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{29,120}|[A-Z2-7]{56}");
    private static final Pattern SEED_WORDS = Pattern.compile("(?:[a-z]{3,8}[ ,\\n\\r\\t\\u3000]+){11,23}[a-z]{3,8}");

    /** Extended private keys of BIP-32 and SLIP-132 on main and test networks (xprv, yprv, zprv, Yprv, Zprv, tprv ...). */
    private static final Set<String> EXTENDED = Set.of(
            "0488ade4",
            "049d7878",
            "04b2430c",
            "0295b005",
            "02aa7a99",
            "04358394",
            "044a4e28",
            "045f18bc",
            "024285b5",
            "02575048",
            "019d9cfe",
            "01b26792",
            "02fac398");

    private Secrets() {}

    /** Whether a value that stands where an address belongs looks like a key, a seed or a transaction hash. */
    public static boolean inAddressField(String value) {
        String text = value.strip();
        return HEX_KEY.matcher(text).matches()
                || Base58.decode(text, Base58.BITCOIN)
                        .filter(bytes -> bytes.length == 64)
                        .isPresent()
                || seedWords(text)
                || within(text);
    }

    /**
     * Whether a text of any length holds a key, a seed or seed words that their own checksum proves to be such. Hexadecimal
     * keys are left out: in running text they cannot be told from transaction ids, see {@link #perhapsWithin}.
     */
    public static boolean within(String value) {
        if (value.length() < SHORTEST) {
            return false;
        }
        if (SeedWords.within(value)) {
            return true;
        }
        Matcher tokens = TOKEN.matcher(value);
        while (tokens.find()) {
            if (isKey(tokens.group())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a running text holds 64 hexadecimal digits: a transaction id, a hash, or a private key. */
    public static boolean perhapsWithin(String value) {
        return HEX_WITHIN.matcher(value).find();
    }

    private static boolean isKey(String token) {
        if (token.length() == 56) {
            return stellarSeed(token);
        }
        return Base58.decodeChecked(token, Base58.BITCOIN)
                        .filter(Secrets::keyBytes)
                        .isPresent()
                || Base58.decodeChecked(token, Base58.RIPPLE)
                        .filter(Secrets::rippleSeed)
                        .isPresent();
    }

    private static boolean keyBytes(byte[] payload) {
        String start = HexFormat.of().formatHex(payload, 0, Math.min(4, payload.length));
        int version = payload.length == 0 ? 0 : payload[0] & 0xff;
        return switch (payload.length) {
            // Wallet import format: the version is the address version plus 0x80.
            case 33 -> version >= 0x80;
            case 34 -> version >= 0x80 && payload[33] == 1;
            // BIP-38: encrypted, yet a key.
            case 39 -> start.startsWith("0142") || start.startsWith("0143");
            case 78 -> EXTENDED.contains(start);
            default -> false;
        };
    }

    private static boolean rippleSeed(byte[] payload) {
        return payload.length == 17 && payload[0] == 0x21
                || payload.length == 19 && payload[0] == 0x01 && payload[1] == (byte) 0xe1 && payload[2] == 0x4b;
    }

    private static boolean stellarSeed(String token) {
        Optional<byte[]> decoded = Base32.decode(token);
        return decoded.isPresent()
                && decoded.get().length == 35
                && (decoded.get()[0] & 0xff) == 18 << 3
                && Digests.crc16(decoded.get(), 0, 33) == (decoded.get()[33] & 0xff | (decoded.get()[34] & 0xff) << 8);
    }

    private static boolean seedWords(String text) {
        return SEED_WORDS.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
