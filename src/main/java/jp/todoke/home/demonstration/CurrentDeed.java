package jp.todoke.home.demonstration;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The step of a story that is being played in this request, and what came of it. */
@RequestScoped
public class CurrentDeed {
    /** One that has not come to its end. */
    record Playing(String story, Deed deed) {}

    private @Nullable Playing playing;
    private String result = "";

    void begin(String story, Deed deed) {
        playing = new Playing(story, deed);
        result = "";
    }

    @Nullable
    Playing playing() {
        return playing;
    }

    void done(String came) {
        result = came;
        playing = null;
    }

    String result() {
        return result;
    }
}
