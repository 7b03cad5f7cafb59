package jp.todoke.sanctions;

/** In which writing the list prints a name. */
public enum NameScript {
    JAPANESE,
    LATIN,
    ORIGINAL
}
