package jp.todoke.platform.wallet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import jp.todoke.platform.wallet.AddressCheck.Verdict;
import org.jspecify.annotations.Nullable;

/** Addresses of the networks that do not share Bitcoin's forms. Each method looks at one text for one network. */
final class AccountForms {
    private static final Pattern EVM = Pattern.compile("0[xX][0-9a-fA-F]{40}");
    private static final Pattern IOST = Pattern.compile("[a-z0-9_]{5,11}");
    private static final int LONGEST_BECH32 = 400;

    private AccountForms() {}

    /**
     * Ethereum and its kin (EIP-55): the case of the letters is the checksum; all lower or all upper carries none. The
     * address does not tell the network.
     */
    static AddressCheck evm(String entered) {
        String text = entered.strip();
        if (!EVM.matcher(text).matches()) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        String digits = text.substring(2);
        String lower = digits.toLowerCase(Locale.ROOT);
        if (digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT))) {
            return AddressCheck.unchecked(entered, "0x" + lower);
        }
        return digits.equals(eip55(lower))
                ? AddressCheck.valid(entered, "0x" + lower)
                : AddressCheck.not(Verdict.WRONG_CHECKSUM, entered);
    }

    /** The address in the case that its checksum asks for. */
    static Optional<String> checksummed(String entered) {
        String text = entered.strip();
        return EVM.matcher(text).matches()
                ? Optional.of("0x" + eip55(text.substring(2).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** The 40 digits in the case that EIP-55 gives them. */
    static String eip55(String lower) {
        String hash = HexFormat.of().formatHex(Digests.keccak256(lower.getBytes(US_ASCII)));
        StringBuilder out = new StringBuilder(40);
        for (int i = 0; i < 40; i++) {
            char c = lower.charAt(i);
            out.append(Character.digit(hash.charAt(i), 16) >= 8 ? Character.toUpperCase(c) : c);
        }
        return out.toString();
    }

    /** XRP Ledger: classic address (r…) or X-address (X…, test T…), which packs the destination tag. */
    static AddressCheck xrp(String entered) {
        String text = entered.strip();
        Optional<byte[]> decoded = Base58.decode(text, Base58.RIPPLE);
        if (decoded.isEmpty()) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        byte[] whole = decoded.get();
        boolean extended = whole.length == 35;
        if (!extended && whole.length != 25) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        if (!Base58.checks(whole)) {
            return AddressCheck.not(Verdict.WRONG_CHECKSUM, entered);
        }
        if (!extended) {
            return whole[0] == 0 ? AddressCheck.valid(entered, text) : AddressCheck.not(Verdict.OTHER_NETWORK, entered);
        }
        int prefix = (whole[0] & 0xff) << 8 | whole[1] & 0xff;
        int flag = whole[22];
        if (prefix == 0x0493) {
            return AddressCheck.not(Verdict.TESTNET, entered);
        }
        if (prefix != 0x0544 || flag < 0 || flag > 1) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        long tag = 0;
        for (int i = 3; i >= 0; i--) {
            tag = tag << 8 | whole[23 + i] & 0xff;
        }
        byte[] account = new byte[21];
        System.arraycopy(whole, 2, account, 1, 20);
        @Nullable Long packed = flag == 1 ? tag : null;
        return new AddressCheck(Verdict.VALID, entered, Base58.encodeChecked(account, Base58.RIPPLE), true, packed);
    }

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

    /** Solana: base58 of 32 bytes; nothing in it finds a typing error. */
    static AddressCheck solana(String entered) {
        String text = entered.strip();
        return Base58.decode(text, Base58.BITCOIN)
                        .filter(bytes -> bytes.length == 32)
                        .isPresent()
                ? AddressCheck.unchecked(entered, text)
                : AddressCheck.not(Verdict.WRONG_FORM, entered);
    }

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

    /** Monero: base58 in blocks, network byte, two keys, Keccak-256 check; integrated addresses add a payment id. */
    static AddressCheck monero(String entered) {
        String text = entered.strip();
        Optional<byte[]> decoded = Base58.decodeBlocks(text);
        if (decoded.isEmpty() || (decoded.get().length != 69 && decoded.get().length != 77)) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        byte[] whole = decoded.get();
        if (!Digests.endsWith(whole, Digests.keccak256(Base58.payload(whole)), 4)) {
            return AddressCheck.not(Verdict.WRONG_CHECKSUM, entered);
        }
        boolean integrated = whole.length == 77;
        return switch (whole[0]) {
            case 18, 42 ->
                integrated ? AddressCheck.not(Verdict.WRONG_FORM, entered) : AddressCheck.valid(entered, text);
            case 19 -> integrated ? AddressCheck.valid(entered, text) : AddressCheck.not(Verdict.WRONG_FORM, entered);
            case 24, 25, 36, 53, 54, 63 -> AddressCheck.not(Verdict.TESTNET, entered);
            default -> AddressCheck.not(Verdict.OTHER_NETWORK, entered);
        };
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
        Optional<Bech32.Parts> parts = Bech32.decode(text, LONGEST_BECH32);
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

    /** Polkadot: SS58 with prefix 0, BLAKE2b-512 check of two bytes. */
    static AddressCheck polkadot(String entered) {
        String text = entered.strip();
        Optional<byte[]> decoded = Base58.decode(text, Base58.BITCOIN);
        if (decoded.isEmpty() || decoded.get().length != 35) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        byte[] whole = decoded.get();
        byte[] salted = new byte[7 + 33];
        System.arraycopy("SS58PRE".getBytes(US_ASCII), 0, salted, 0, 7);
        System.arraycopy(whole, 0, salted, 7, 33);
        if (!Digests.endsWith(whole, Digests.blake2b512(salted), 2)) {
            return AddressCheck.not(Verdict.WRONG_CHECKSUM, entered);
        }
        return whole[0] == 0 ? AddressCheck.valid(entered, text) : AddressCheck.not(Verdict.OTHER_NETWORK, entered);
    }

    /** Tezos: base58check with three-byte prefixes (tz1, tz2, tz3, KT1). */
    static AddressCheck tezos(String entered) {
        String text = entered.strip();
        Optional<byte[]> decoded = Base58.decode(text, Base58.BITCOIN);
        if (decoded.isEmpty() || decoded.get().length != 27) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        if (!Base58.checks(decoded.get())) {
            return AddressCheck.not(Verdict.WRONG_CHECKSUM, entered);
        }
        return switch (HexFormat.of().formatHex(decoded.get(), 0, 3)) {
            case "06a19f", "06a1a1", "06a1a4", "025a79" -> AddressCheck.valid(entered, text);
            default -> AddressCheck.not(Verdict.OTHER_NETWORK, entered);
        };
    }

    /** TON in its user-friendly form: base64url of flags, work chain, 32 bytes and CRC-16. */
    static AddressCheck ton(String entered) {
        String text = entered.strip();
        String url = text.replace('+', '-').replace('/', '_');
        if (!url.matches("[-_A-Za-z0-9]{48}")) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        byte[] whole = Base64.getUrlDecoder().decode(url);
        int stated = (whole[34] & 0xff) << 8 | whole[35] & 0xff;
        if (Digests.crc16(whole, 0, 34) != stated) {
            return AddressCheck.not(Verdict.WRONG_CHECKSUM, entered);
        }
        int flags = whole[0] & 0x7f;
        if (flags != 0x11 && flags != 0x51) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        return (whole[0] & 0x80) != 0 ? AddressCheck.not(Verdict.TESTNET, entered) : AddressCheck.valid(entered, url);
    }

    /** IOST: account names, no checksum. */
    static AddressCheck iost(String entered) {
        String text = entered.strip();
        return IOST.matcher(text).matches()
                ? AddressCheck.unchecked(entered, text)
                : AddressCheck.not(Verdict.WRONG_FORM, entered);
    }
}
