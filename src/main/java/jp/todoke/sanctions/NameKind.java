package jp.todoke.sanctions;

/** How much a name of a designation is worth: weak aliases are too common to raise more than a possible match. */
public enum NameKind {
    PRIMARY,
    GOOD_ALIAS,
    WEAK_ALIAS,
    FORMER
}
