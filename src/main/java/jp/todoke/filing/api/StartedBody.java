package jp.todoke.filing.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jp.todoke.filing.usecase.StartFiling.Started;
import jp.todoke.platform.api.Described;

/** A draft that was begun. */
public record StartedBody(
        @Described(value = "Number of the draft", example = "12345")
        String draft) {

    /** 201 with its place and ETag; 200 where it had been begun before. */
    static Response answer(Started started, UriInfo uris) {
        String id = started.id().toString();
        Response.ResponseBuilder answer = started.before()
                ? Response.ok()
                : Response.created(uris.getBaseUriBuilder()
                        .path(DraftResource.class)
                        .path(id)
                        .build());
        return answer.tag(SeenDraft.tag(started.version()))
                .entity(new StartedBody(id))
                .build();
    }
}
