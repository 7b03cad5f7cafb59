package jp.todoke.access.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Password and secret hashes: Argon2id (RFC 9106), kept in the PHC string form
 * {@code $argon2id$v=19$m=..,t=..,p=..$salt$hash}.
 */
public final class Passwords {
    /** Shortest password a person may choose, in characters. */
    public static final int SHORTEST = 12;
    /** Longest one; more would only be work for the server. */
    public static final int LONGEST = 200;

    // 19 MiB, two passes, one lane: the floor that OWASP names for Argon2id.
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NOBODY = hash("a password that nobody has");

    private Passwords() {}

    public static String hash(String password) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        byte[] hash = argon2id(password, salt, MEMORY_KIB, PASSES, LANES, HASH);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    /** Compares in constant time. */
    public static boolean matches(String password, String kept) {
        String[] parts = kept.split("\\$");
        if (parts.length != 6 || !parts[1].equals("argon2id") || password.length() > LONGEST) {
            return false;
        }
        int memory = 0;
        int passes = 0;
        int lanes = 0;
        for (String parameter : parts[3].split(",")) {
            int value = Integer.parseInt(parameter.substring(2));
            switch (parameter.charAt(0)) {
                case 'm' -> memory = value;
                case 't' -> passes = value;
                default -> lanes = value;
            }
        }
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        return MessageDigest.isEqual(expected, argon2id(password, salt, memory, passes, lanes, expected.length));
    }

    /** Costs as much as {@link #matches}, so that an unknown name takes as long as a wrong password. */
    public static void pretend(String password) {
        matches(password, NOBODY);
    }

    private static byte[] argon2id(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
