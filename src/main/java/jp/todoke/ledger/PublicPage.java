package jp.todoke.ledger;

import jp.todoke.platform.configuration.Settings;

/** The page where anybody asks for the hash of a record in the ledger. */
public final class PublicPage {

    private PublicPage() {}

    /** Its address for this hash; the hash alone where the portal was not told its own address ({@code TODOKE_URL}). */
    public static String of(String hash) {
        return Settings.address()
                .map(portal -> portal + "/public/received.xhtml?hash=" + hash)
                .orElse(hash);
    }
}
