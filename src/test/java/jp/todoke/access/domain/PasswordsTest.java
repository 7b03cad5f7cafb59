package jp.todoke.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    @Test
    void aHashNamesArgon2idAndItsCostAndMatchesItsPasswordOnly() {
        String hash = Passwords.hash("正しい馬の電池ホチキス");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.matches("正しい馬の電池ホチキス", hash)).isTrue();
        assertThat(Passwords.matches("正しい馬の電池ホチキズ", hash)).isFalse();
    }

    @Test
    void theSamePasswordHashesDifferentlyEachTime() {
        assertThat(Passwords.hash("one and the same")).isNotEqualTo(Passwords.hash("one and the same"));
    }

    @Test
    void aHashOfAnotherImplementationIsUnderstood() {
        // RFC 9106's reference implementation: echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 (v=19).
        assertThat(Passwords.matches(
                        "password",
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
    }

    @Test
    void anOverlongPasswordIsNotEvenTried() {
        assertThat(Passwords.matches("x".repeat(Passwords.LONGEST + 1), Passwords.hash("x")))
                .isFalse();
    }
}
