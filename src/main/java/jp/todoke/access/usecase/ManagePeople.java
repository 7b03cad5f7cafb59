package jp.todoke.access.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.todoke.access.PersonRow;
import jp.todoke.access.Role;
import jp.todoke.access.domain.Account;
import jp.todoke.access.persistence.Accounts;
import jp.todoke.platform.configuration.Secrets;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.platform.page.Cursor;
import jp.todoke.platform.page.Page;
import org.jspecify.annotations.Nullable;

/** An administrator keeps the accounts of one's own side: an exchange's own people, or the authority's staff. */
@UseCase
@ApplicationScoped
public class ManagePeople {
    /** RFC 5322's dot-atom at a domain, as far as names here need it. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9._+-]{1,64}@[a-z0-9.-]{3,130}");

    private static final int SIZE = 50;

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** People by name, from the cursor on. */
    @Permitted(Permission.MANAGE_PEOPLE)
    public Page<PersonRow> list(@Nullable String cursor) {
        String after = Cursor.read(cursor).map(Cursor::key).orElse("");
        List<PersonRow> rows = accounts.of(caller.get().exchange(), after, SIZE + 1).stream()
                .map(ManagePeople::row)
                .toList();
        return Page.of(rows, SIZE, row -> new Cursor(row.name(), 0));
    }

    /** Adds a person and returns the temporary password, shown this once. */
    @Permitted(Permission.MANAGE_PEOPLE)
    public String add(@Subject String name, String displayName, Collection<Role> roles) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.invalid("access.refusal.name");
        }
        if (displayName.isBlank() || displayName.length() > 100) {
            throw Refusal.invalid("access.refusal.displayName");
        }
        if (accounts.named(name).isPresent()) {
            throw Refusal.conflict("access.refusal.nameTaken");
        }
        String temporary = Secrets.random(12);
        accounts.add(Account.withTemporaryPassword(
                name, displayName.strip(), caller.get().exchange(), roles, temporary, clock.instant()));
        return temporary;
    }

    /** Gives a new temporary password; the person's sessions end. */
    @Permitted(Permission.MANAGE_PEOPLE)
    public String resetPassword(@Subject String name) {
        String temporary = Secrets.random(12);
        another(name).resetPassword(temporary);
        return temporary;
    }

    @Permitted(Permission.MANAGE_PEOPLE)
    public void suspend(@Subject String name) {
        another(name).suspend();
    }

    @Permitted(Permission.MANAGE_PEOPLE)
    public void resume(@Subject String name) {
        another(name).resume();
    }

    /** Somebody of one's own side, and not oneself: nobody locks oneself out or raises oneself. */
    private Account another(String name) {
        Account account = accounts.named(name)
                .filter(found -> Objects.equals(found.exchange(), caller.get().exchange()))
                .orElseThrow(() -> Refusal.notFound("access.refusal.noSuchPerson"));
        if (account.name().equals(caller.get().account())) {
            throw Refusal.conflict("access.refusal.oneself");
        }
        if (account.demonstration()) {
            throw Refusal.conflict("access.refusal.demonstrationAccount");
        }
        return account;
    }

    private static PersonRow row(Account account) {
        return new PersonRow(
                account.name(),
                account.displayName(),
                List.copyOf(account.roles()),
                account.suspended(),
                account.mustChange(),
                account.demonstration(),
                account.lastSignInAt());
    }
}
