package jp.todoke.summaries.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of {@code reports/fonts}. Their bytes are read once and kept (13 MB); parsed sets are lent to one printing at a time, since a
 * parsed font is not safe for two threads, and kept for the next one. A set takes another 13 MB, and printing is work for the processor:
 * so there are no more sets than processors, and who comes then waits for a turn.
 */
final class FontShelf {

    /** A family, as the style sheet names it. */
    enum Family {
        JAPANESE("Noto Sans JP", "NotoSansJP_400Regular.ttf", "NotoSansJP_700Bold.ttf"),
        LATIN("Noto Sans", "NotoSans_400Regular.ttf", "NotoSans_700Bold.ttf"),
        MONO("Noto Sans Mono", "NotoSansMono_400Regular.ttf", null);

        private final String name;
        private final String regular;
        private final @Nullable String bold;

        Family(String name, String regular, @Nullable String bold) {
            this.name = name;
            this.regular = regular;
            this.bold = bold;
        }

        String styleName() {
            return name;
        }
    }

    /** One font of a parsed set; weight is 400 or 700. */
    record Face(Family family, int weight, TrueTypeFont font) {}

    private record Source(Family family, int weight, ByteBuffer bytes) {}

    /** Read at the first printing, not when a container makes a proxy of whoever has a shelf. */
    private static final class Files {
        private static final List<Source> ALL = all();

        private static List<Source> all() {
            List<Source> all = new ArrayList<>();
            for (Family family : Family.values()) {
                all.add(new Source(family, 400, file(family.regular)));
                if (family.bold != null) {
                    all.add(new Source(family, 700, file(family.bold)));
                }
            }
            return List.copyOf(all);
        }

        private static ByteBuffer file(String name) {
            return ByteBuffer.wrap(Resources.bytes("fonts/" + name));
        }
    }

    private final ConcurrentLinkedQueue<List<Face>> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private volatile @Nullable Map<Family, BitSet> coverage;

    /** Lends a parsed set to this work. It is not given back when the work fails, since it may be half used. */
    <T> T lend(Function<List<Face>, T> work) {
        turns.acquireUninterruptibly();
        try {
            List<Face> set = idle.poll();
            if (set == null) {
                set = parse();
            }
            T result = work.apply(set);
            idle.add(set);
            return result;
        } finally {
            turns.release();
        }
    }

    /** The code points that each family can print in all of its weights. Not to be altered. */
    Map<Family, BitSet> coverage() {
        Map<Family, BitSet> known = coverage;
        if (known == null) {
            known = lend(FontShelf::coverageOf);
            coverage = known;
        }
        return known;
    }

    private static Map<Family, BitSet> coverageOf(List<Face> set) {
        Map<Family, BitSet> coverage = new EnumMap<>(Family.class);
        for (Face face : set) {
            BitSet covered = new BitSet();
            CmapLookup glyphs = glyphs(face.font());
            for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
                if (glyphs.getGlyphId(codePoint) != 0) {
                    covered.set(codePoint);
                }
            }
            coverage.merge(face.family(), covered, (both, more) -> {
                both.and(more);
                return both;
            });
        }
        return coverage;
    }

    private static CmapLookup glyphs(TrueTypeFont font) {
        try {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Face> parse() {
        List<Face> set = new ArrayList<>();
        for (Source source : Files.ALL) {
            try {
                TrueTypeFont font = new TTFParser()
                        .parse(new RandomAccessReadBuffer(source.bytes().duplicate()));
                // Ligatures have no single code point: text could not be searched for or read aloud.
                font.setEnableGsub(false);
                set.add(new Face(source.family(), source.weight(), font));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(set);
    }
}
