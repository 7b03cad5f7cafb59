package jp.todoke.home.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.todoke.platform.json.Json;

/**
 * What happens with one invented filing, and with those that follow on it. The stories lie in {@code stories/} beside this
 * class's texts, one JSON file each, in the order of {@code stories.txt}; days in them are told from today, see
 * {@link StoryTime}. Wallet addresses and transaction ids in them are SHA-256 hashes of words in the form of their network:
 * their checksums hold, and nobody has keys to them.
 *
 * @param exchange whose filing it is
 */
record Story(String name, String exchange, List<Deed> deeds) {
    private static final String FOLDER = "/jp/todoke/home/demonstration/";

    static List<Story> all() {
        return new String(file("stories.txt"), UTF_8)
                .lines()
                .filter(name -> !name.isBlank())
                .map(Story::named)
                .toList();
    }

    private static Story named(String name) {
        Map<?, ?> tree = Json.read(new String(file("stories/" + name + ".json"), UTF_8), Map.class);
        List<?> deeds = (List<?>) Objects.requireNonNull(tree.get("deeds"));
        return new Story(
                name,
                (String) Objects.requireNonNull(tree.get("exchange")),
                IntStream.range(0, deeds.size())
                        .mapToObj(i -> Deed.read(i, (Map<?, ?>) deeds.get(i)))
                        .toList());
    }

    /** A file that lies with the stories. */
    static byte[] file(String name) {
        try (InputStream in = Objects.requireNonNull(Story.class.getResourceAsStream(FOLDER + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every whole content of an exchange's stories says, unless it says otherwise itself. */
    static Map<?, ?> usual(String exchange) {
        return Json.read(new String(file("usual.json"), UTF_8).replace("EXCHANGE", exchange), Map.class);
    }
}
