package jp.todoke.notices.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What was attested of each population screened; never changed. */
@Embeddable
public class AttestedScopes {
    @Column(name = "customers_screened", updatable = false)
    private @Nullable Boolean customersScreened;

    @Column(name = "customers_count", updatable = false)
    private @Nullable Long customersCount;

    @Column(name = "customers_reason", updatable = false)
    private @Nullable String customersReason;

    @Column(name = "owners_screened", updatable = false)
    private @Nullable Boolean ownersScreened;

    @Column(name = "owners_count", updatable = false)
    private @Nullable Long ownersCount;

    @Column(name = "owners_reason", updatable = false)
    private @Nullable String ownersReason;

    @Column(name = "counterparties_screened", updatable = false)
    private @Nullable Boolean counterpartiesScreened;

    @Column(name = "counterparties_count", updatable = false)
    private @Nullable Long counterpartiesCount;

    @Column(name = "counterparties_reason", updatable = false)
    private @Nullable String counterpartiesReason;

    @Column(name = "addresses_screened", updatable = false)
    private @Nullable Boolean addressesScreened;

    @Column(name = "addresses_count", updatable = false)
    private @Nullable Long addressesCount;

    @Column(name = "addresses_reason", updatable = false)
    private @Nullable String addressesReason;

    protected AttestedScopes() {}

    AttestedScopes(AttestationContent content) {
        this.customersScreened = content.customers().screened();
        this.customersCount = content.customers().count();
        this.customersReason = content.customers().reason();
        this.ownersScreened = content.beneficialOwners().screened();
        this.ownersCount = content.beneficialOwners().count();
        this.ownersReason = content.beneficialOwners().reason();
        this.counterpartiesScreened = content.counterparties().screened();
        this.counterpartiesCount = content.counterparties().count();
        this.counterpartiesReason = content.counterparties().reason();
        this.addressesScreened = content.addresses().screened();
        this.addressesCount = content.addresses().count();
        this.addressesReason = content.addresses().reason();
    }

    ScopeAnswer customers() {
        return new ScopeAnswer(customersScreened, customersCount, customersReason);
    }

    ScopeAnswer beneficialOwners() {
        return new ScopeAnswer(ownersScreened, ownersCount, ownersReason);
    }

    ScopeAnswer counterparties() {
        return new ScopeAnswer(counterpartiesScreened, counterpartiesCount, counterpartiesReason);
    }

    ScopeAnswer addresses() {
        return new ScopeAnswer(addressesScreened, addressesCount, addressesReason);
    }
}
