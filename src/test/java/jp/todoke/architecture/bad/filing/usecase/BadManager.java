package jp.todoke.architecture.bad.filing.usecase;

import jakarta.enterprise.event.Observes;
import jakarta.faces.context.FacesContext;
import jp.todoke.platform.gate.UseCase;

/** A use case without a permission, with a bad name, that knows Faces and observes. */
@UseCase
public class BadManager {
    public void doSomething() {
        FacesContext.getCurrentInstance();
    }

    void hear(@Observes String event) {
        doSomething();
    }
}
