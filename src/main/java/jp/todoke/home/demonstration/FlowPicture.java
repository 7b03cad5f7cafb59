package jp.todoke.home.demonstration;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A picture such as a chain analysis draws: money of three senders runs through two wallets into many. Without words,
 * since a server may have no fonts.
 */
final class FlowPicture {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final Color PAPER = new Color(0xffffff);
    private static final Color LINE = new Color(0x5b6b7c);
    private static final Color KNOWN = new Color(0x1f5fa8);
    private static final Color SUSPECTED = new Color(0xb3261e);
    private static final Color FURTHER = new Color(0x8a94a0);

    private FlowPicture() {}

    static byte[] png() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (int sender = 0; sender < 3; sender++) {
            flow(pen, 110, 110 + 160 * sender, 370, 270, 4 + sender);
            wallet(pen, KNOWN, 110, 110 + 160 * sender, 24);
        }
        flow(pen, 370, 270, 600, 270, 9);
        for (int further = 0; further < 8; further++) {
            flow(pen, 600, 270, 850, 45 + 64 * further, 2);
            wallet(pen, FURTHER, 850, 45 + 64 * further, 14);
        }
        wallet(pen, SUSPECTED, 370, 270, 40);
        wallet(pen, SUSPECTED, 600, 270, 30);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void wallet(Graphics2D pen, Color colour, int x, int y, int radius) {
        pen.setColor(colour);
        pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static void flow(Graphics2D pen, int fromX, int fromY, int toX, int toY, int width) {
        pen.setColor(LINE);
        pen.setStroke(new BasicStroke(width));
        pen.drawLine(fromX, fromY, toX, toY);
    }
}
