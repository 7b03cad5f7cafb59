package jp.todoke.notices.usecase;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.notices.domain.Acknowledgement;
import jp.todoke.notices.domain.Notice;
import jp.todoke.platform.gate.Refusal;

/**
 * What a caller saw last of a notice and of its own answer; the entity tag (RFC 9110 §8.8.3) of the API.
 *
 * @param notice version of the notice
 * @param acknowledgement version of the answer
 */
public record SeenVersion(long notice, long acknowledgement) implements Serializable {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})-(\\d{1,18})\"");

    /** Returns the strong entity tag, quotes included. */
    public String tag() {
        return "\"" + notice + "-" + acknowledgement + "\"";
    }

    /** Reads an entity tag; empty where it is none of ours. */
    public static Optional<SeenVersion> read(String tag) {
        Matcher matcher = TAG.matcher(tag.strip());
        return matcher.matches()
                ? Optional.of(new SeenVersion(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    void check(Notice current, Acknowledgement own) {
        if (notice != current.version() || acknowledgement != own.version()) {
            throw new Refusal(Refusal.Kind.STALE, "notices.refusal.stale");
        }
    }
}
