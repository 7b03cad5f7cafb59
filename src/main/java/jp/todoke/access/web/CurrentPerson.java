package jp.todoke.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.todoke.access.Role;
import jp.todoke.access.usecase.Recognition;
import jp.todoke.platform.configuration.Settings;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** Who is signed in, for the header of each page. */
@Named("person")
@RequestScoped
public class CurrentPerson {
    @Inject
    CurrentCaller caller;

    @Inject
    Language language;

    private Recognition.@Nullable Person person;

    void set(Recognition.Person recognised) {
        person = recognised;
    }

    public boolean isKnown() {
        return caller.get().isKnown();
    }

    public String getDisplayName() {
        return caller.get().displayName();
    }

    public String getAccount() {
        return caller.get().account();
    }

    /** Id of the exchange, {@code null} for the authority. */
    public @Nullable String getExchange() {
        return caller.get().exchange();
    }

    public boolean isMustChange() {
        return person != null && person.mustChange();
    }

    public boolean isDemonstration() {
        return person != null && person.demonstration();
    }

    /** Whether this portal runs as a demonstration; said on every page. */
    public boolean isDemonstrationPortal() {
        return Settings.demonstration();
    }

    public List<Role> getRoles() {
        return person == null ? List.of() : person.roles().stream().sorted().toList();
    }

    public String getRoleNames() {
        return String.join(
                language.isJapanese() ? "・" : ", ",
                getRoles().stream()
                        .map(role -> language.texts().get(role.key()))
                        .toList());
    }
}
