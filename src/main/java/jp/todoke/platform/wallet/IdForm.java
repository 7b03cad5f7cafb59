package jp.todoke.platform.wallet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Forms of transaction ids. None carries a checksum: only the form can be judged. */
enum IdForm {
    /** 64 hexadecimal digits, without 0x. */
    HEX,
    /** 0x and 64 hexadecimal digits. */
    EVM,
    /** Base58 of 64 bytes. */
    SOLANA,
    /** Base58 of 32 bytes. */
    BASE58_32,
    /** Operation hash: o and base58check, 51 characters. */
    TEZOS,
    /** 64 hexadecimal digits or 32 bytes in base64. */
    HEX_OR_BASE64;

    private static final Pattern HEX_64 = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern BASE64_32 = Pattern.compile("[-_+/A-Za-z0-9]{43}=?");

    Optional<String> normalise(String entered) {
        String text = entered.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        boolean fits =
                switch (this) {
                    case HEX -> HEX_64.matcher(text).matches();
                    case EVM ->
                        lower.startsWith("0x")
                                && HEX_64.matcher(text.substring(2)).matches();
                    case SOLANA -> base58(text, 64);
                    case BASE58_32 -> base58(text, 32);
                    case TEZOS ->
                        text.startsWith("o")
                                && text.length() == 51
                                && Base58.decodeChecked(text, Base58.BITCOIN).isPresent();
                    case HEX_OR_BASE64 ->
                        HEX_64.matcher(text).matches()
                                || BASE64_32.matcher(text).matches();
                };
        if (!fits) {
            return Optional.empty();
        }
        boolean hex = this == HEX || this == EVM || HEX_64.matcher(text).matches();
        return Optional.of(hex ? lower : text);
    }

    private static boolean base58(String text, int bytes) {
        return Base58.decode(text, Base58.BITCOIN)
                .filter(b -> b.length == bytes)
                .isPresent();
    }
}
