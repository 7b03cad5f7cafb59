package jp.todoke.platform.wallet;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** The digests and checks that address forms use. */
final class Digests {
    private Digests() {}

    static byte[] sha256(byte[] input) {
        return jdk("SHA-256", input);
    }

    static byte[] sha256Twice(byte[] input) {
        return sha256(sha256(input));
    }

    /** SHA3-256 of FIPS 202 (Symbol). */
    static byte[] sha3(byte[] input) {
        return jdk("SHA3-256", input);
    }

    /** Keccak-256 as it was before FIPS 202 changed the padding (Ethereum, Monero, NEM): not SHA3-256. */
    static byte[] keccak256(byte[] input) {
        KeccakDigest digest = new KeccakDigest(256);
        digest.update(input, 0, input.length);
        byte[] out = new byte[32];
        digest.doFinal(out, 0);
        return out;
    }

    static byte[] blake2b512(byte[] input) {
        Blake2bDigest digest = new Blake2bDigest(512);
        digest.update(input, 0, input.length);
        byte[] out = new byte[64];
        digest.doFinal(out, 0);
        return out;
    }

    /** CRC-16/XMODEM: polynomial 0x1021, start 0. */
    static int crc16(byte[] input, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc ^= (input[i] & 0xff) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
            }
            crc &= 0xffff;
        }
        return crc;
    }

    /** Whether {@code whole} ends with the first {@code length} bytes of {@code digest}. */
    static boolean endsWith(byte[] whole, byte[] digest, int length) {
        return Arrays.equals(whole, whole.length - length, whole.length, digest, 0, length);
    }

    private static byte[] jdk(String name, byte[] input) {
        try {
            return MessageDigest.getInstance(name).digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(name + " is part of every Java platform", e);
        }
    }
}
