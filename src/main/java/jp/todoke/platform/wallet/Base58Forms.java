package jp.todoke.platform.wallet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.Optional;
import jp.todoke.platform.wallet.AddressCheck.Verdict;
import org.jspecify.annotations.Nullable;

/** Addresses in base58 of networks that do not share Bitcoin's forms; each method looks at one text for one network. */
final class Base58Forms {
    private Base58Forms() {}

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

    /** Solana: base58 of 32 bytes; nothing in it finds a typing error. */
    static AddressCheck solana(String entered) {
        String text = entered.strip();
        return Base58.decode(text, Base58.BITCOIN)
                        .filter(bytes -> bytes.length == 32)
                        .isPresent()
                ? AddressCheck.unchecked(entered, text)
                : AddressCheck.not(Verdict.WRONG_FORM, entered);
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
}
