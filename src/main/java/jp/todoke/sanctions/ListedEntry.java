package jp.todoke.sanctions;

/**
 * A designation in force with the list that prints it.
 *
 * @param list name of the list as printed, for example 経済制裁措置及び対象者リスト
 */
public record ListedEntry(String list, Designation designation) {}
