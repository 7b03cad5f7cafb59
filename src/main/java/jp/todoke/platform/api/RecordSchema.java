package jp.todoke.platform.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI schema of a record that goes through the machine door, made from the record itself: what JSON has is what the
 * contract says. A component that is never null is required.
 */
public final class RecordSchema {
    private RecordSchema() {}

    /** Writes the schemas of records into the contract, in place of what the server made of them by itself. */
    public static void write(OpenAPI openApi, List<Class<? extends Record>> types) {
        if (openApi.getComponents() == null) {
            openApi.setComponents(OASFactory.createComponents());
        }
        Components components = openApi.getComponents();
        // The server knows neither codes nor what is required. Ours bear no ending.
        Map<String, Schema> made = components.getSchemas();
        if (made != null) {
            List.copyOf(made.keySet()).stream()
                    .filter(name -> name.endsWith("Body"))
                    .forEach(components::removeSchema);
        }
        Map<String, Schema> schemas = new LinkedHashMap<>();
        types.forEach(type -> add(type, schemas));
        schemas.forEach(components::addSchema);
    }

    /** Adds the schemas of a record, and of all records in it, under their names without the ending {@code Body}. */
    public static void add(Class<? extends Record> type, Map<String, Schema> schemas) {
        String name = name(type);
        if (schemas.containsKey(name)) {
            return;
        }
        Schema schema = OASFactory.createSchema().type(Schema.SchemaType.OBJECT);
        schemas.put(name, schema);
        for (RecordComponent component : type.getRecordComponents()) {
            @Nullable Described described = component.getAnnotation(Described.class);
            schema.addProperty(component.getName(), property(component.getGenericType(), described, schemas));
            boolean never = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (never || (described != null && described.required())) {
                schema.addRequired(component.getName());
            }
        }
    }

    /** The name of a record's schema; a record within another one bears that one's name too. */
    public static String name(Class<?> type) {
        String own = type.getSimpleName().replaceFirst("Body$", "");
        return type.getEnclosingClass() == null ? own : name(type.getEnclosingClass()) + own;
    }

    private static Schema property(Type type, @Nullable Described described, Map<String, Schema> schemas) {
        String known = described == null ? "" : described.ref();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Schema items =
                    known.isEmpty() ? property(list.getActualTypeArguments()[0], null, schemas) : reference(known);
            return describe(
                    OASFactory.createSchema().type(Schema.SchemaType.ARRAY).items(items), described);
        }
        if (!known.isEmpty()) {
            return reference(known);
        }
        if (type instanceof Class<?> part && part.isRecord()) {
            add(part.asSubclass(Record.class), schemas);
            return reference(name(part));
        }
        return describe(plain(type), described);
    }

    /** Nothing may stand beside a reference (OpenAPI 3.0). */
    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static Schema plain(Type type) {
        Schema schema = OASFactory.createSchema();
        if (type == boolean.class || type == Boolean.class) {
            return schema.type(Schema.SchemaType.BOOLEAN);
        } else if (type == int.class || type == Integer.class) {
            return schema.type(Schema.SchemaType.INTEGER).format("int32");
        } else if (type == long.class || type == Long.class) {
            return schema.type(Schema.SchemaType.INTEGER).format("int64");
        } else if (type == Instant.class) {
            return schema.type(Schema.SchemaType.STRING).format("date-time");
        } else if (type == LocalDate.class) {
            return schema.type(Schema.SchemaType.STRING).format("date");
        } else if (type == String.class || type == BigDecimal.class) {
            return schema.type(Schema.SchemaType.STRING);
        }
        throw new IllegalArgumentException("no schema for " + type.getTypeName());
    }

    private static Schema describe(Schema schema, @Nullable Described described) {
        if (described == null) {
            return schema;
        }
        if (!described.value().isEmpty()) {
            schema.description(described.value());
        }
        if (!described.example().isEmpty()) {
            schema.example(described.example());
        }
        if (!described.format().isEmpty()) {
            schema.format(described.format());
        }
        if (described.most() > 0 && schema.getType() == Schema.SchemaType.ARRAY) {
            schema.maxItems(described.most());
        } else if (described.most() > 0) {
            schema.maxLength(described.most());
        }
        Enum<?>[] codes = described.codes().getEnumConstants();
        if (codes.length > 0) {
            Arrays.stream(codes).map(Enum::name).forEach(schema::addEnumeration);
        }
        return schema;
    }
}
