package jp.todoke.access.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import jp.todoke.access.PersonRow;
import jp.todoke.access.Role;
import jp.todoke.access.usecase.ManagePeople;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.page.Page;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** The people of one's own side: list, add, new temporary password, suspend, resume. */
@Named("peopleView")
@ViewScoped
public class PeopleView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ManagePeople managePeople;

    @Inject
    CurrentCaller caller;

    @Inject
    Language language;

    private @Nullable String cursor;
    private Page<PersonRow> page = new Page<>(List.of(), null);
    private String name = "";
    private String displayName = "";
    private Role[] roles = {};

    /** Shown once, on the answer to the button that made it; never part of the view's kept state. */
    private transient @Nullable Temporary temporary;

    /** A temporary password and whose it is. */
    public record Temporary(String name, String password) {}

    public void load() {
        page = managePeople.list(cursor);
    }

    public void add() {
        String added = name.strip();
        temporary = new Temporary(added, managePeople.add(added, displayName, List.of(roles)));
        name = "";
        displayName = "";
        roles = new Role[0];
        load();
    }

    public void resetPassword(String of) {
        temporary = new Temporary(of, managePeople.resetPassword(of));
        load();
    }

    public void suspend(String of) {
        managePeople.suspend(of);
        load();
        tell("access.people.suspended", of);
    }

    public void resume(String of) {
        managePeople.resume(of);
        load();
        tell("access.people.resumed", of);
    }

    /** Nobody changes oneself here, and demonstration accounts stay as they are. */
    public boolean changeable(PersonRow row) {
        return !row.demonstration() && !row.name().equals(caller.get().account());
    }

    public String roleNames(PersonRow row) {
        return String.join(
                language.isJapanese() ? "・" : ", ",
                row.roles().stream()
                        .sorted()
                        .map(role -> language.texts().get(role.key()))
                        .toList());
    }

    /** Roles of the caller's own side. */
    public List<Role> getChoices() {
        return Role.of(caller.get().exchange() == null ? Role.Side.AUTHORITY : Role.Side.EXCHANGE);
    }

    private void tell(String key, String of) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(
                                FacesMessage.SEVERITY_INFO, language.texts().get(key, of), null));
    }

    public Page<PersonRow> getPage() {
        return page;
    }

    public @Nullable Temporary getTemporary() {
        return temporary;
    }

    public @Nullable String getCursor() {
        return cursor;
    }

    public void setCursor(@Nullable String cursor) {
        this.cursor = cursor;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public Role[] getRoles() {
        return Arrays.copyOf(roles, roles.length);
    }

    public void setRoles(Role[] roles) {
        this.roles = Arrays.copyOf(roles, roles.length);
    }
}
