package jp.todoke.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.todoke.platform.configuration.Settings;

/**
 * ClamAV's daemon, asked by its INSTREAM command (clamd(8)). Where it is: {@code todoke.clamd}, as {@code host:port} or
 * {@code unix:/path/of/the/socket}.
 */
public final class Clamd {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PIECE = 256 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final SocketAddress address;

    /**
     * What it says of a file.
     *
     * @param clean whether nothing was found
     * @param said its answer, such as {@code OK} or {@code Eicar-Test-Signature FOUND}
     */
    public record Verdict(boolean clean, String said) {}

    private Clamd(SocketAddress address) {
        this.address = address;
    }

    /** The one the portal was told of; empty where none is configured. */
    public static Optional<Clamd> ofThePortal() {
        return Settings.text("todoke.clamd").map(Clamd::at);
    }

    public static boolean isConfigured() {
        return Settings.text("todoke.clamd").isPresent();
    }

    /** At {@code host:port} or {@code unix:/path}. */
    public static Clamd at(String place) {
        if (place.startsWith("unix:")) {
            return new Clamd(UnixDomainSocketAddress.of(place.substring("unix:".length())));
        }
        int colon = place.lastIndexOf(':');
        if (colon < 1 || !place.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalStateException("TODOKE_CLAMD is neither host:port nor unix:/path.");
        }
        return new Clamd(
                new InetSocketAddress(place.substring(0, colon), Integer.parseInt(place.substring(colon + 1))));
    }

    /**
     * Has a file checked.
     *
     * @throws IOException where the daemon cannot be reached, does not answer within a minute, or could not check the file
     */
    public Verdict check(byte[] file) throws IOException {
        return verdict(ask(channel -> send(channel, file)));
    }

    /**
     * Asks whether it is there.
     *
     * @throws IOException where it is not
     */
    public void ping() throws IOException {
        String answer = ask(channel -> write(channel, ByteBuffer.wrap("zPING\0".getBytes(UTF_8))));
        if (!answer.equals("PONG")) {
            throw new IOException("what answers is not clamd");
        }
    }

    private interface Question {
        void put(SocketChannel channel) throws IOException;
    }

    private String ask(Question question) throws IOException {
        if (address instanceof InetSocketAddress named && named.isUnresolved()) {
            throw new IOException("the host of clamd is not known");
        }
        try (SocketChannel channel = open()) {
            // A blocking channel knows no time limit of its own; closing it ends whatever it waits for.
            CompletableFuture<Void> limit = CompletableFuture.runAsync(
                    () -> close(channel), CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            try {
                channel.connect(address);
                question.put(channel);
                return answer(channel);
            } finally {
                limit.cancel(false);
            }
        }
    }

    private SocketChannel open() throws IOException {
        return address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    /** Each piece with its length before it (32 bits, network order); a length of zero ends the stream. */
    private static void send(SocketChannel channel, byte[] file) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(UTF_8)));
        for (int at = 0; at < file.length; at += PIECE) {
            int length = Math.min(PIECE, file.length - at);
            write(channel, ByteBuffer.allocate(4).putInt(length).flip());
            write(channel, ByteBuffer.wrap(file, at, length));
        }
        write(channel, ByteBuffer.allocate(4).putInt(0).flip());
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && channel.read(answer) >= 0) {
            if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
                break;
            }
        }
        return new String(answer.array(), 0, answer.position(), UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static Verdict verdict(String answer) throws IOException {
        String said = answer.replaceFirst("^stream: ", "");
        if (said.equals("OK")) {
            return new Verdict(true, said);
        } else if (said.endsWith(" FOUND")) {
            return new Verdict(false, said);
        }
        throw new IOException("clamd could not check the file: " + said);
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // That is what was wanted.
        }
    }
}
