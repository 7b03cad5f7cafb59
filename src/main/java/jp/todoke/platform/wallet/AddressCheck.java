package jp.todoke.platform.wallet;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an address after a look at its form; nothing is asked of any network.
 *
 * @param verdict whether the form and the checksum hold on the network asked for
 * @param entered the text as it was given
 * @param normalised the form to compare and search by: lower case where the network ignores case (bech32, EVM), the plain
 *     account where the address packs more (XRP X-address), otherwise as entered without outer spaces
 * @param checksummed false where the form carries no checksum that could have found a typing error
 * @param tag the destination tag that an XRP X-address packs
 */
public record AddressCheck(
        Verdict verdict,
        String entered,
        String normalised,
        boolean checksummed,
        @Nullable Long tag) {

    /** The outcome of the look at an address. */
    public enum Verdict {
        /** Form and checksum (where there is one) hold. */
        VALID,
        /** A true address, but of a test network: no value moves there. */
        TESTNET,
        /** A true address, but of another network. */
        OTHER_NETWORK,
        /** The characters are possible, the checksum is not: one of them is mistyped. */
        WRONG_CHECKSUM,
        /** No address of this network looks like this. */
        WRONG_FORM
    }

    public boolean valid() {
        return verdict == Verdict.VALID;
    }

    static AddressCheck valid(String entered, String normalised) {
        return new AddressCheck(Verdict.VALID, entered, normalised, true, null);
    }

    static AddressCheck unchecked(String entered, String normalised) {
        return new AddressCheck(Verdict.VALID, entered, normalised, false, null);
    }

    static AddressCheck not(Verdict verdict, String entered) {
        return new AddressCheck(verdict, entered, entered.strip(), false, null);
    }
}
