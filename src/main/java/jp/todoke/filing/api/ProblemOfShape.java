package jp.todoke.filing.api;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.domain.RefusedShape;
import jp.todoke.platform.api.Problem;
import jp.todoke.platform.text.Texts;

/** JSON that is no content: 400 with every place that has not its shape. */
@Provider
public class ProblemOfShape implements ExceptionMapper<RefusedShape> {
    private static final int MOST = 500;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(RefusedShape refused) {
        return Problem.of(
                        refused.kind().status(),
                        refused.key(),
                        ProblemOfFindings.language(headers),
                        items(refused.problems()),
                        refused.arguments())
                .response();
    }

    private static List<Problem.Item> items(List<ContentTree.Problem> problems) {
        Texts ja = Texts.of(Locale.JAPANESE);
        Texts en = Texts.of(Locale.ENGLISH);
        return problems.stream()
                .limit(MOST)
                .map(p -> new Problem.Item("SHAPE", "FATAL", p.pointer(), ja.get(p.key()), en.get(p.key())))
                .toList();
    }
}
