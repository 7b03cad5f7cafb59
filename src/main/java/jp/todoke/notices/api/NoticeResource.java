package jp.todoke.notices.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.domain.Acknowledged;
import jp.todoke.notices.domain.NoticeDetails;
import jp.todoke.notices.domain.NoticeRow;
import jp.todoke.notices.usecase.AcknowledgeNotice;
import jp.todoke.notices.usecase.ListNotices;
import jp.todoke.notices.usecase.OpenNotice;
import jp.todoke.notices.usecase.SeenVersion;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An exchange's notices and its acknowledgements, for machine clients with {@code notices:read} and {@code notices:write}. */
@Path("/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class NoticeResource {

    private static final int DEFAULT_SIZE = 20;
    private static final String NIL_RETURN = """
            {"edition": "MOF-2022-03-08", "result": "NONE", "screenedAt": "2022-03-08T02:30:00Z",
             "scopes": {"customers": {"screened": true, "count": 125000},
                        "beneficialOwners": {"screened": true, "count": 830},
                        "counterparties": {"screened": true, "count": 41000},
                        "addresses": {"screened": true, "count": 96000}}}""";

    @Inject
    ListNotices listNotices;

    @Inject
    OpenNotice openNotice;

    @Inject
    AcknowledgeNotice acknowledgeNotice;

    @GET
    @SecurityRequirement(name = "clientCredentials", scopes = "notices:read")
    @Operation(
            summary = "List notices",
            description = "The client's exchange's notices, newest first, each with where the own answer stands.")
    @APIResponse(
            responseCode = "200",
            description = "Some notices",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "NoticePage")))
    @APIResponse(responseCode = "400", description = "cursor or limit cannot be read")
    public NoticePage list(
            @Parameter(description = "'next' of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "How many notices at most, 1 to 100; 20 where it is not given", example = "20")
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        Page<NoticeRow> page = listNotices.page(cursor, size(limit));
        return new NoticePage(page.rows().stream().map(NoticeBody::of).toList(), page.next());
    }

    @GET
    @Path("{id}")
    @SecurityRequirement(name = "clientCredentials", scopes = "notices:read")
    @Operation(
            summary = "Read a notice",
            description = "What changed, name by name, and the own acknowledgement with all its versions. "
                    + "Reading by a machine does not count as seen by a person.")
    @APIResponse(
            responseCode = "200",
            description = "The notice",
            headers =
                    @Header(
                            name = "ETag",
                            description = "To be sent as If-Match with an acknowledgement",
                            schema = @Schema(implementation = String.class)),
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Notice")))
    @APIResponse(responseCode = "404", description = "No such notice for this exchange")
    public Response read(
            @Parameter(description = "Number of the notice", example = "2022-03-08") @PathParam("id") String id) {
        NoticeDetails details = openNotice.open(notice(id));
        return Response.ok(NoticeBody.of(details))
                .header(
                        HttpHeaders.ETAG,
                        new SeenVersion(details.noticeVersion(), details.own().version()).tag())
                .build();
    }

    @PUT
    @Path("{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "clientCredentials", scopes = "notices:write")
    @Operation(
            summary = "Acknowledge a notice",
            description = "Makes a new version of the exchange's acknowledgement; older versions are kept. "
                    + "A match (MATCH_*) stays COUNTERSIGNING until another person, the approver, countersigns it in the"
                    + " portal. The effect of a designation does not wait for any of this.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Attestation"),
                            examples = @ExampleObject(name = "nil return", value = NIL_RETURN)))
    @APIResponse(
            responseCode = "200",
            description = "Attested",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The new version",
                            schema = @Schema(implementation = String.class)),
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Acknowledged")))
    @APIResponse(responseCode = "404", description = "No such notice for this exchange")
    @APIResponse(responseCode = "409", description = "The notice is superseded or closed")
    @APIResponse(responseCode = "412", description = "If-Match is not the newest version: read the notice again")
    @APIResponse(
            responseCode = "422",
            description = "Rules stop it; every finding stands in 'errors' with rule, severity, pointer and text")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response acknowledge(
            @Parameter(description = "Number of the notice", example = "2022-03-08") @PathParam("id") String id,
            @Parameter(description = "ETag of the notice as read last", required = true, example = "\"1-1\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Nullable AttestationBody body) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw new Refusal(Refusal.Kind.PRECONDITION_REQUIRED, "notices.refusal.ifMatch");
        }
        SeenVersion seen =
                SeenVersion.read(ifMatch).orElseThrow(() -> new Refusal(Refusal.Kind.STALE, "notices.refusal.stale"));
        if (body == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.json", "/");
        }
        AttestationBody.Read read = body.read();
        Acknowledged acknowledged = acknowledgeNotice.acknowledge(notice(id), seen, read.content(), read.unreadable());
        return Response.ok(AcknowledgedBody.of(acknowledged))
                .header(
                        HttpHeaders.ETAG,
                        new SeenVersion(
                                        acknowledged.notice(),
                                        acknowledged.answer().version())
                                .tag())
                .build();
    }

    private static NoticeId notice(String id) {
        return NoticeId.parse(id).orElseThrow(() -> Refusal.notFound("notices.refusal.notFound"));
    }

    private static int size(@Nullable String limit) {
        if (limit == null || limit.isEmpty()) {
            return DEFAULT_SIZE;
        }
        if (!limit.matches("[1-9][0-9]?|100")) {
            throw new Refusal(Refusal.Kind.MALFORMED, "notices.refusal.limit");
        }
        return Integer.parseInt(limit);
    }
}
