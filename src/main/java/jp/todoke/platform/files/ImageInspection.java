package jp.todoke.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads the head of an image, never its pixels. */
final class ImageInspection {
    private static final long MOST_PIXELS = 120_000_000;

    private ImageInspection() {}

    static void open(FileType type, byte[] file) throws FlawedFile {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new FlawedFile(Flaw.BOMB);
            }
        } catch (IOException | RuntimeException e) {
            throw new FlawedFile(Flaw.BROKEN);
        } finally {
            reader.dispose();
        }
    }
}
