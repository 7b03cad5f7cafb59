package jp.todoke.filing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import jp.todoke.filing.usecase.AnswerThread;
import jp.todoke.filing.usecase.ReadThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the authority and the calling exchange write to each other about one of its filings. */
@Path("/filings/{receipt}/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Filings")
public class MessagesResource {
    @Inject
    ReadThread readThread;

    @Inject
    AnswerThread answerThread;

    @GET
    @Operation(
            summary = "Read the thread of a filing",
            description =
                    "Requests for information with their due day, returns with coded reasons, feedback, messages, and "
                            + "what the exchange answered. Reading marks what the authority wrote as read.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:read")
    @APIResponse(
            responseCode = "200",
            description = "The filing's state and its thread",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Thread")))
    @APIResponse(responseCode = "404", description = "No such filing of this exchange")
    public ThreadBody read(@PathParam("receipt") String receipt) {
        return ThreadBody.of(readThread.read(receipt).dossier());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answer the authority",
            description =
                    "Answers the open request where there is one (the filing is ACCEPTED again), else is a message. "
                            + "A resend with the same Idempotency-Key answers the first message again. To answer with facts, file a "
                            + "report with filingKind SUPPLEMENT and this receipt number as priorReceiptNo.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Answer"),
                            examples =
                                    @ExampleObject(
                                            name = "answer",
                                            value = "{\"text\": \"ご依頼の件、取引の明細を追加の届出で提出しました。\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ThreadMessage")))
    @APIResponse(
            responseCode = "200",
            description = "Written before: the first message again",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ThreadMessage")))
    @APIResponse(responseCode = "404", description = "No such filing of this exchange")
    @APIResponse(
            responseCode = "422",
            description = "Empty, too long, or with a private key in it; or an Idempotency-Key used for another text")
    public Response write(
            @PathParam("receipt") String receipt,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            AnswerBody body) {
        String text = Objects.requireNonNullElse(body.text(), "");
        AnswerThread.Written written = answerThread.write(receipt, text, RequestKey.checked(key));
        return Response.status(written.replayed() ? Response.Status.OK : Response.Status.CREATED)
                .entity(ThreadBody.MessageBody.of(written.message()))
                .build();
    }
}
