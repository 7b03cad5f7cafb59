package jp.todoke.access.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import jp.todoke.access.Role;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/** A person who may sign in. */
@Entity
@Table(name = "account")
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private long id;

    @Version
    private int version;

    @Column(nullable = false)
    private String name;

    @Column(name = "display_name", nullable = false)
    private String displayName;

    @Column(name = "exchange_id")
    private @Nullable String exchange;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(name = "must_change", nullable = false)
    private boolean mustChange;

    @Column(nullable = false)
    private boolean demonstration;

    @Column(nullable = false)
    private boolean suspended;

    /** Grows when the password changes: sessions of an earlier epoch are over. */
    @Column(nullable = false)
    private int epoch;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "last_sign_in_at")
    private @Nullable Instant lastSignInAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    private Account(
            String name,
            String displayName,
            @Nullable String exchange,
            Collection<Role> roles,
            String passwordHash,
            boolean mustChange,
            boolean demonstration,
            Instant now) {
        this.name = name.toLowerCase(Locale.ROOT);
        this.displayName = displayName;
        this.exchange = exchange;
        this.passwordHash = passwordHash;
        this.mustChange = mustChange;
        this.demonstration = demonstration;
        this.createdAt = now;
        assign(roles);
    }

    /** A new person with a temporary password that must be changed at the first sign-in. */
    public static Account withTemporaryPassword(
            String name,
            String displayName,
            @Nullable String exchange,
            Collection<Role> roles,
            String password,
            Instant now) {
        return new Account(name, displayName, exchange, roles, Passwords.hash(password), true, false, now);
    }

    /** A person of the demonstration world: says that it is one, and keeps the password that the banner prints. */
    public static Account ofDemonstration(
            String name,
            String displayName,
            @Nullable String exchange,
            Collection<Role> roles,
            String passwordHash,
            Instant now) {
        return new Account(name, displayName, exchange, roles, passwordHash, false, true, now);
    }

    /** Gives these roles and no others; all must belong to the person's side. */
    public final void assign(Collection<Role> given) {
        Role.Side side = exchange == null ? Role.Side.AUTHORITY : Role.Side.EXCHANGE;
        if (given.isEmpty() || given.stream().anyMatch(role -> role.side() != side)) {
            throw Refusal.invalid("access.refusal.roles");
        }
        roles.clear();
        roles.addAll(given);
    }

    public boolean hasPassword(String password) {
        return Passwords.matches(password, passwordHash);
    }

    /** A password the person chose. Sessions begun with the old one end. */
    public void choosePassword(String chosen) {
        if (chosen.length() < Passwords.SHORTEST || chosen.length() > Passwords.LONGEST) {
            throw Refusal.invalid("access.refusal.passwordLength", Passwords.SHORTEST, Passwords.LONGEST);
        }
        if (chosen.toLowerCase(Locale.ROOT).contains(name.substring(0, Math.max(3, name.indexOf('@'))))) {
            throw Refusal.invalid("access.refusal.passwordName");
        }
        if (hasPassword(chosen)) {
            throw Refusal.invalid("access.refusal.passwordSame");
        }
        passwordHash = Passwords.hash(chosen);
        mustChange = false;
        epoch++;
    }

    /** A password somebody else set; must be changed at the next sign-in. */
    public void resetPassword(String temporary) {
        passwordHash = Passwords.hash(temporary);
        mustChange = true;
        epoch++;
    }

    public void suspend() {
        suspended = true;
        epoch++;
    }

    public void resume() {
        suspended = false;
    }

    public void signedIn(Instant now) {
        lastSignInAt = now;
    }

    public Set<Permission> permissions() {
        EnumSet<Permission> all = EnumSet.of(Permission.OWN_ACCOUNT);
        if (!mustChange) {
            roles.forEach(role -> all.addAll(role.permissions()));
        }
        return all;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable String exchange() {
        return exchange;
    }

    public boolean mustChange() {
        return mustChange;
    }

    public boolean demonstration() {
        return demonstration;
    }

    public boolean suspended() {
        return suspended;
    }

    public int epoch() {
        return epoch;
    }

    public @Nullable Instant lastSignInAt() {
        return lastSignInAt;
    }

    public Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }
}
