package jp.todoke.filing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Objects;
import jp.todoke.filing.FilingFilter;
import jp.todoke.filing.usecase.ExportFilings;
import jp.todoke.platform.api.Problem;
import jp.todoke.platform.gate.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of filings as a file. */
@Path("/filings:export")
@RequestScoped
@Tag(name = "Filings")
public class FilingExportResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    ExportFilings exportFilings;

    @Context
    HttpHeaders headers;

    @GET
    @Produces({CSV, XLSX, Problem.TYPE})
    @Operation(
            summary = "The list of filings as CSV or XLSX",
            description =
                    "Every row that the list has with the same conditions, without a cap. CSV has the names and codes "
                            + "of the API and instants in UTC; XLSX and CSV_FOR_EXCEL have words, in Japanese or with "
                            + "Accept-Language: en in English. No cell begins a formula.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:read")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {@Content(mediaType = CSV), @Content(mediaType = XLSX)})
    @APIResponse(responseCode = "400", description = "A condition or form that cannot be read")
    public Response export(
            @Parameter(
                            description = "CSV, CSV_FOR_EXCEL or XLSX; CSV where it is not given",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"CSV", "CSV_FOR_EXCEL", "XLSX"}))
                    @QueryParam("form")
                    @Nullable
                    String form,
            @Context UriInfo uri) {
        ExportFilings.Form asked = form(form);
        FilingFilter filter = AskedList.of(uri).filter();
        Locale locale = ProblemOfFindings.language(headers);
        StreamingOutput file = out -> exportFilings.write(filter, asked, locale, out);
        return Response.ok(file, asked == ExportFilings.Form.XLSX ? XLSX : CSV)
                .header("Content-Disposition", "attachment")
                .build();
    }

    private static ExportFilings.Form form(@Nullable String word) {
        try {
            return ExportFilings.Form.valueOf(Objects.requireNonNullElse(word, "CSV"));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "filing.refusal.filter", "form");
        }
    }
}
