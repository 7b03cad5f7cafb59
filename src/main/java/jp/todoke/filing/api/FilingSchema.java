package jp.todoke.filing.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.todoke.filing.CodeList;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Shape;
import jp.todoke.platform.api.RecordSchema;
import jp.todoke.platform.text.Texts;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Writes the schema of a filing's content into the OpenAPI document, from the same {@link Shape} that the rules read. */
public class FilingSchema implements OASFilter {
    private static final int MOST_CODES_LISTED = 70;

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        RecordSchema.write(openApi, List.of(FilingPage.class));
        Shape.ofEveryPart().forEach(part -> openApi.getComponents().addSchema(name(part.type()), schema(part)));
        openApi.getComponents()
                .addSchema("Finding", finding())
                .addSchema("CheckAnswer", check())
                .addSchema("Receipt", receipt())
                .addSchema("ReceivedFiling", received())
                .addSchema("Problem", problem());
    }

    private static Schema check() {
        return object().addProperty(
                        "clear",
                        OASFactory.createSchema()
                                .type(Schema.SchemaType.BOOLEAN)
                                .description("Whether a submission of this content would be received"))
                .addProperty("fatal", count("Findings that must be corrected"))
                .addProperty("unconfirmed", count("Warnings that confirmedWarnings must still name"))
                .addProperty("ruleSet", words("Version of the rules").example("2026.4"))
                .addProperty("findings", findings("Everything the rules say, fatal findings and warnings"));
    }

    private static Schema count(String description) {
        return OASFactory.createSchema().type(Schema.SchemaType.INTEGER).description(description);
    }

    private static Schema receipt() {
        return object().addProperty(
                        "receiptNo",
                        words("Receipt number with its check character").example("STR-2026-00012345-K"))
                .addProperty("entityReference", words("The exchange's own reference"))
                .addProperty("reportCode", words("Kind of report (code list REPORT_CODE)"))
                .addProperty("receivedAt", words("Instant of receipt, UTC").format("date-time"))
                .addProperty(
                        "contentHash",
                        words(
                                        "SHA-256 of the canonical content: RFC 8785 of what is said, without nulls and empty values")
                                .pattern("^[0-9a-f]{64}$"))
                .addProperty("channel", words("WEB or API"))
                .addProperty("warnings", findings("Warnings that stood when it was received"));
    }

    private static Schema received() {
        return object().addProperty("state", words("ACCEPTED, QUERY_OPEN, RETURNED, SUPERSEDED or WITHDRAWN"))
                .addProperty("receipt", reference("Receipt"))
                .addProperty("content", reference("FilingContent"));
    }

    private static Schema finding() {
        return object().addProperty("rule", words("Id of the rule, or SHAPE"))
                .addProperty("severity", words("FATAL or WARNING"))
                .addProperty("pointer", words("The place, a JSON Pointer (RFC 6901)"))
                .addProperty("textJa", words("What to do, in Japanese"))
                .addProperty("textEn", words("What to do, in English"));
    }

    private static Schema problem() {
        return object().description("RFC 9457")
                .addProperty("type", words("about:blank"))
                .addProperty("title", words("Kind of problem, in the language asked for"))
                .addProperty("status", OASFactory.createSchema().type(Schema.SchemaType.INTEGER))
                .addProperty("detail", words("What happened, in the language asked for"))
                .addProperty("code", words("Stable code of the problem"))
                .addProperty("errors", findings("Everything that is wrong"));
    }

    private static Schema object() {
        return OASFactory.createSchema().type(Schema.SchemaType.OBJECT);
    }

    private static Schema words(String description) {
        return OASFactory.createSchema().type(Schema.SchemaType.STRING).description(description);
    }

    private static Schema findings(String description) {
        return OASFactory.createSchema()
                .type(Schema.SchemaType.ARRAY)
                .items(reference("Finding"))
                .description(description);
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static String name(Class<?> part) {
        return part == FilingContent.class ? "FilingContent" : "Filing" + part.getSimpleName();
    }

    private static Schema schema(Shape part) {
        Schema schema = OASFactory.createSchema().type(Schema.SchemaType.OBJECT).additionalPropertiesBoolean(false);
        for (Shape.Field field : part.fields()) {
            schema.addProperty(field.name(), property(field));
            if (field.required()) {
                schema.addRequired(field.name());
            }
        }
        return schema;
    }

    private static Schema property(Shape.Field field) {
        return switch (field.holds()) {
            case TEXT -> text(field);
            case FLAG ->
                OASFactory.createSchema().type(Schema.SchemaType.BOOLEAN).description(label(field));
            case PART -> part(field);
            case TEXTS -> list(field, text(field));
            case PARTS -> list(field, part(field));
        };
    }

    private static Schema list(Shape.Field field, Schema items) {
        Schema list = OASFactory.createSchema()
                .type(Schema.SchemaType.ARRAY)
                .items(items)
                .description(label(field));
        return field.items() == Integer.MAX_VALUE ? list : list.maxItems(field.items());
    }

    private static Schema part(Shape.Field field) {
        return OASFactory.createSchema()
                .ref("#/components/schemas/" + name(field.part() == null ? FilingContent.class : field.part()));
    }

    private static Schema text(Shape.Field field) {
        Schema text = OASFactory.createSchema().type(Schema.SchemaType.STRING).description(label(field));
        field.codes().ifPresent(list -> codes(text, list));
        switch (field.kind()) {
            case DATE -> text.format("date");
            case INSTANT -> text.format("date-time");
            case YEN -> text.pattern("^[0-9]{1,15}$");
            case AMOUNT -> text.pattern("^[0-9]{1,20}(\\.[0-9]{1,18})?$");
            case NUMBER -> text.pattern("^[0-9]{1,18}$");
            case TEXT, LINES, PARTIAL_DATE, REF, FIELD -> {
                if (field.codes().isEmpty()) {
                    text.maxLength(field.max());
                }
            }
        }
        return text;
    }

    private static void codes(Schema text, CodeList list) {
        text.description(text.getDescription() + " (code list " + list.id() + ")");
        if (list.codes().size() <= MOST_CODES_LISTED) {
            List<Object> codes = new ArrayList<>(
                    list.codes().stream().map(CodeList.Code::code).toList());
            text.setEnumeration(codes);
        }
    }

    private static String label(Shape.Field field) {
        return Texts.of(Locale.ENGLISH).get(field.label()) + " / "
                + Texts.of(Locale.JAPANESE).get(field.label());
    }
}
