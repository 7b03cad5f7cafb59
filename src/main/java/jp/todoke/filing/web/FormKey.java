package jp.todoke.filing.web;

import java.util.List;

/**
 * A key of the form, for the page and for its help alike.
 *
 * @param code as the browser names it, with Alt+, Ctrl+ or Shift+ before it
 * @param shown as people name it
 * @param does what it does; its words are {@code filing.page.keys.<does>}
 */
public record FormKey(String code, String shown, String does) {
    /** Keys with Alt and function keys: what is typed into a text, also by an input method, never meets them. */
    static final List<FormKey> ALL = List.of(
            new FormKey("Alt+PageDown", "Alt + PageDown", "nextSection"),
            new FormKey("Alt+PageUp", "Alt + PageUp", "previousSection"),
            new FormKey("F8", "F8", "nextFinding"),
            new FormKey("Shift+F8", "Shift + F8", "previousFinding"),
            new FormKey("Alt+KeyP", "Alt + P", "addParty"),
            new FormKey("Alt+KeyW", "Alt + W", "addWallet"),
            new FormKey("Alt+KeyT", "Alt + T", "addTransaction"),
            new FormKey("Alt+ArrowUp", "Alt + ↑", "up"),
            new FormKey("Alt+ArrowDown", "Alt + ↓", "down"),
            new FormKey("Ctrl+KeyS", "Ctrl + S", "save"),
            new FormKey("Ctrl+Enter", "Ctrl + Enter", "passOn"),
            new FormKey("?", "?", "help"));

    public String label() {
        return "filing.page.keys." + does;
    }
}
