package jp.todoke.platform.gate;

import jakarta.enterprise.context.RequestScoped;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the running use case wants the ledger to know: its subject and a few codes. Never content, never a name. */
@RequestScoped
public class CurrentAct {
    private @Nullable String subject;
    private final SortedMap<String, String> details = new TreeMap<>();
    private boolean running;

    /** Names the subject, where it is known only inside the use case (a new id, a receipt number). */
    public void about(Object id) {
        subject = id.toString();
    }

    /** Adds a code or a count, such as {@code kind=STR}. */
    public void tell(String name, Object code) {
        details.put(name, code.toString());
    }

    void begin(@Nullable String knownSubject) {
        if (running) {
            throw new IllegalStateException("a use case was called from inside another one");
        }
        running = true;
        subject = knownSubject;
        details.clear();
    }

    void end() {
        running = false;
    }

    @Nullable
    String subject() {
        return subject;
    }

    SortedMap<String, String> details() {
        return new TreeMap<>(details);
    }
}
