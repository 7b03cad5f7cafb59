package jp.todoke.summaries.domain;

/** What a section is made of. Any block may be empty: it then says so in words. */
public sealed interface Block permits Entries, Table, Prose, Part {}
