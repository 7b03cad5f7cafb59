package jp.todoke.platform.files;

/** Why a file is not taken. Its words are the text {@code platform.file.flaw.<name>}. */
public enum Flaw {
    /** The bytes are of another kind than the name says, or of two kinds at once. */
    OTHER_TYPE,
    /** It cannot be opened as what it claims to be. */
    BROKEN,
    /** It needs a password, or was encrypted. */
    ENCRYPTED,
    /** It holds macros, controls or embedded programs. */
    MACROS,
    /** Unpacked it would be far larger than it may be. */
    BOMB,
    /** It brings a document type definition, through which a reader can be led to other files. */
    DOCTYPE,
    /** The bytes are not those that were announced. */
    OTHER_HASH;

    /** Text key of its sentence. */
    public String key() {
        return "platform.file.flaw." + name();
    }
}
