package jp.todoke.platform.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys here are public test vectors; nobody should ever have used one. */
class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5Kd3NBUAdUnhyzenEwVLy9pBKxSwXvE9FMPyR4UKZvpe6E3AgLr",
                "Kz6UJmQACJmLtaQj5A3JAge4kVTNQ8gbvXuwbmCj7bsaabudb3RD",
                "9213qJab2HNEpMpYNBa7wHGFKKbkDn24jpANDs2huN3yi4J11ko",
                "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi",
                "sn259rEFXrQrWyx3Q7XneWcwV6dfL",
                "sEdTM1uX8pu2do5XvTnutH6HsouMaM2",
                "6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg"
            })
    void keysAndSeedsAreFoundAloneAndInText(String secret) {
        assertThat(Secrets.inAddressField(secret)).isTrue();
        assertThat(Secrets.within("顧客から" + secret + "を受け取った。")).isTrue();
        char last = secret.charAt(secret.length() - 1);
        String mistyped = secret.substring(0, secret.length() - 1) + (last == 'x' ? 'y' : 'x');
        assertThat(Secrets.within(mistyped)).isFalse();
    }

    @Test
    void hexKeysAreFoundWhereAnAddressBelongsAndSuspectedInText() {
        String hex = "eddbdc1168f1daeadbd3e44c1e3f8f5a284c2029f78ad26af98583a499de5b19";
        assertThat(Secrets.inAddressField(hex)).isTrue();
        assertThat(Secrets.inAddressField("0x" + hex)).isTrue();
        assertThat(Secrets.within("値は " + hex)).isFalse();
        assertThat(Secrets.perhapsWithin("値は " + hex)).isTrue();
        assertThat(Secrets.perhapsWithin("値は " + hex + "00")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "legal winner thank year wave sausage worth useful legal winner thank yellow",
                "顧客が示した語句は Legal Winner Thank Year Wave Sausage Worth Useful Legal Winner Thank Yellow でした。",
                "1. legal 2. winner 3. thank 4. year 5. wave 6. sausage 7. worth 8. useful 9. legal 10. winner 11. thank"
                        + " 12. yellow",
                "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
                "あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　" + "あいこくしん　あいこくしん　あいこくしん　あおぞら"
            })
    void seedWordsAreFoundInAnyText(String words) {
        assertThat(Secrets.within(words)).isTrue();
        assertThat(Secrets.inAddressField(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The last word does not fit the checksum.
                "legal winner thank year wave sausage worth useful legal winner thank zoo",
                "The customer said that he would only move money that was sent from an account at another provider today",
                "きょう ぎんこう から いりぐち に にゅうきん した"
            })
    void proseIsNoSeed(String prose) {
        assertThat(Secrets.within(prose)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                "rU6K7V3Po4snVhBBaU29sesqs2qTQJWDw1",
                "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGkZwyTDt1v",
                "GAAZI4TCR3TY5OJHCTJC2A4QSY6CJWJH5IAJTGKIN2ER7LBNVKOCCWN7"
            })
    void addressesAreNoSecrets(String address) {
        assertThat(Secrets.inAddressField(address)).isFalse();
        assertThat(Secrets.within(address)).isFalse();
    }
}
