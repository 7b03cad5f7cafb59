package jp.todoke.platform.wallet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.todoke.platform.wallet.AddressCheck.Verdict;

/** Addresses written in hexadecimal, in base64 or as a plain name. Each method looks at one text for one network. */
final class AccountForms {
    private static final Pattern EVM = Pattern.compile("0[xX][0-9a-fA-F]{40}");
    private static final Pattern IOST = Pattern.compile("[a-z0-9_]{5,11}");

    private AccountForms() {}

    /**
     * Ethereum and its kin (EIP-55): the case of the letters is the checksum. All lower or all upper carries none, unless the
     * checksum itself happens to be so. The address does not tell the network.
     */
    static AddressCheck evm(String entered) {
        String text = entered.strip();
        if (!EVM.matcher(text).matches()) {
            return AddressCheck.not(Verdict.WRONG_FORM, entered);
        }
        String digits = text.substring(2);
        String lower = digits.toLowerCase(Locale.ROOT);
        if (digits.equals(eip55(lower))) {
            return AddressCheck.valid(entered, "0x" + lower);
        }
        return digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT))
                ? AddressCheck.unchecked(entered, "0x" + lower)
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
