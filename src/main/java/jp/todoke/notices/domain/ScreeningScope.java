package jp.todoke.notices.domain;

/** What an exchange screens: four populations, asked for one by one. */
public enum ScreeningScope {
    CUSTOMERS("customers"),
    BENEFICIAL_OWNERS("beneficialOwners"),
    COUNTERPARTIES("counterparties"),
    ADDRESSES("addresses");

    private final String path;

    ScreeningScope(String path) {
        this.path = path;
    }

    /** Its name in JSON and in the pointers of findings. */
    public String path() {
        return path;
    }
}
