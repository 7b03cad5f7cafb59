package jp.todoke.home.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jp.todoke.platform.database.Rows;

/** Which steps of the demonstration's stories were played, and what came of them. */
@ApplicationScoped
public class PlayedSteps {
    @Inject
    Rows rows;

    /** In the transaction that is running: that of the step itself. */
    public void add(String story, int number, String result, Instant at) {
        rows.change(
                "insert into played_step (story, number, result, at) values (?, ?, ?, ?)", story, number, result, at);
    }

    /** Results of all played steps by story and number; in the system's scope. */
    public Map<String, Map<Integer, String>> all() {
        Map<String, Map<Integer, String>> all = new HashMap<>();
        rows.list(
                        "select story, number, result from played_step",
                        row -> Map.entry(
                                row.getString("story"), Map.entry(row.getInt("number"), row.getString("result"))))
                .forEach(step -> all.computeIfAbsent(step.getKey(), story -> new HashMap<>())
                        .put(step.getValue().getKey(), step.getValue().getValue()));
        return all;
    }
}
