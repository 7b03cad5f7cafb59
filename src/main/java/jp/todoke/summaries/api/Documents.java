package jp.todoke.summaries.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.Function;
import jp.todoke.summaries.domain.PrintableDocument;
import jp.todoke.summaries.rendering.SignedPress;

/** Answers with documents, in the language the client accepts first. */
@Dependent
class Documents {
    static final String PDF = "application/pdf";
    /** Problems are JSON, so that a client that asks for the PDF alone still reads why there is none. */
    static final String PROBLEM = "application/problem+json";

    @Inject
    SignedPress press;

    Response answer(HttpHeaders headers, Function<Locale, PrintableDocument> gathering) {
        boolean english = headers.getAcceptableLanguages().stream()
                .findFirst()
                .map(Locale::getLanguage)
                .filter("en"::equals)
                .isPresent();
        Locale locale = english ? Locale.ENGLISH : Locale.JAPANESE;
        byte[] pdf = press.print(gathering.apply(locale), locale);
        return Response.ok(pdf, PDF).header("Content-Disposition", "attachment").build();
    }
}
