package jp.todoke.triage.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import jp.todoke.triage.Outcome;
import org.junit.jupiter.api.Test;

class CaseViewTest {
    @Test
    void whatWasTypedSurvivesTheSession() throws Exception {
        CaseView view = new CaseView();
        view.setReceipt("STR-2026-00000001-3");
        view.setNote("書きかけのメモ");
        view.setOutcome(Outcome.MONITOR);
        view.setReason("書きかけの理由");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(view);
        }
        CaseView back;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            back = (CaseView) in.readObject();
        }
        assertThat(back.getReceipt()).isEqualTo("STR-2026-00000001-3");
        assertThat(back.getNote()).isEqualTo("書きかけのメモ");
        assertThat(back.getOutcome()).isEqualTo(Outcome.MONITOR);
        assertThat(back.getReason()).isEqualTo("書きかけの理由");
    }

    @Test
    void aSessionKeepsIdsAndTypingOnlyNeverTheFiling() {
        assertThat(Arrays.stream(CaseView.class.getDeclaredFields())
                        .filter(field -> !Modifier.isTransient(field.getModifiers()))
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .filter(field -> !field.isAnnotationPresent(Inject.class))
                        .map(Field::getType))
                .allMatch(type -> Set.of(String.class, int.class, Outcome.class).contains(type));
    }
}
