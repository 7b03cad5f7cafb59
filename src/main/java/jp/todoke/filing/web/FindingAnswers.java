package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jp.todoke.filing.domain.MyNumber;
import jp.todoke.platform.web.Language;
import org.primefaces.PrimeFaces;

/** What the writer answers to a finding at the field itself; nothing is changed before. */
@RequestScoped
public class FindingAnswers {
    @Inject
    EditView edit;

    @Inject
    NextPlace next;

    @Inject
    Language language;

    /** The person takes the tidy form of a text. */
    void tidy(String pointer) {
        TidyText.of(pointer, edit.tree()).ifPresent(tidy -> edit.tree().say(pointer, tidy.text()));
        answered(pointer, "filing.page.told.tidied");
    }

    /** The person says that a number is an Individual Number and must go. */
    void takeOut(String pointer) {
        if (edit.tree().at(pointer) instanceof String text) {
            edit.tree().say(pointer, MyNumber.without(text));
        }
        answered(pointer, "filing.page.told.takenOut");
    }

    /** The person says that such numbers are none; the tick that says so stands in another section. */
    void sayItIsNone(String pointer) {
        edit.tree().say("/noMyNumber", true);
        answered(pointer, "filing.page.told.isNone");
        PrimeFaces.current().ajax().update("form");
    }

    private void answered(String pointer, String told) {
        next.is(pointer);
        next.tell(told, new PlaceWords(edit.tree(), language.texts()).of(pointer));
        edit.save();
    }
}
