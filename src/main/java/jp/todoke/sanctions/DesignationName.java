package jp.todoke.sanctions;

import java.io.Serializable;

/**
 * One name of a designation, as printed.
 *
 * @param kind what the name is worth
 * @param script its writing
 * @param value the name as printed; never split, never folded
 */
public record DesignationName(NameKind kind, NameScript script, String value) implements Serializable {}
