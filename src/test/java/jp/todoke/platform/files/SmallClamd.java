package jp.todoke.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A daemon that speaks clamd's protocol over TCP and finds one thing only: the EICAR test file. */
public final class SmallClamd implements AutoCloseable {
    /** In two halves, so that this source is no test virus itself. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket server;

    private SmallClamd(ServerSocket server) {
        this.server = server;
        Thread thread = new Thread(this::serve, "small-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    /** On any free port. */
    public static SmallClamd start() {
        return start(0);
    }

    public static SmallClamd start(int port) {
        try {
            return new SmallClamd(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException goneOrClosed) {
                // The next one, please.
            }
        }
    }

    private static void answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        ByteArrayOutputStream command = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0; next = in.read()) {
            command.write(next);
        }
        String said = "UNKNOWN COMMAND";
        if (command.toString(ISO_8859_1).equals("zPING")) {
            said = "PONG";
        } else if (command.toString(ISO_8859_1).equals("zINSTREAM")) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                file.write(in.readNBytes(length));
            }
            said = file.toString(ISO_8859_1).contains(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        }
        socket.getOutputStream().write((said + "\0").getBytes(ISO_8859_1));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
