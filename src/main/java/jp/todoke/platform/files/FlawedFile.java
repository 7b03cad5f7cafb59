package jp.todoke.platform.files;

import java.io.Serial;

/** An inspection ends here: the file has a flaw. */
final class FlawedFile extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    FlawedFile(Flaw flaw) {
        super(flaw.name());
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
