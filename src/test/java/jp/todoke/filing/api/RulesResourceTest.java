package jp.todoke.filing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import jp.todoke.filing.domain.Rule;
import jp.todoke.filing.domain.RuleBook;
import jp.todoke.platform.json.Json;
import org.junit.jupiter.api.Test;

class RulesResourceTest {
    @Test
    void whatAnExampleTakesAwayIsWrittenAsNull() {
        Rule taking = RuleBook.STANDARD.rules().stream()
                .filter(rule -> rule.bad().changes().values().stream().anyMatch(Objects::isNull))
                .findFirst()
                .orElseThrow();
        String pointer = taking.bad().changes().entrySet().stream()
                .filter(change -> change.getValue() == null)
                .findFirst()
                .orElseThrow()
                .getKey();
        assertThat(Json.write(RulesResource.RuleAnswer.of(taking))).contains("\"" + pointer + "\":null");
    }
}
