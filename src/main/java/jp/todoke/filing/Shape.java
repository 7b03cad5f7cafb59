package jp.todoke.filing;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one part of a {@link FilingContent}, in their order. Whoever must walk a content (the rules, the JSON door,
 * the API's schema, the summaries) reads it here instead of naming two hundred fields again.
 */
public final class Shape {
    /** The list in which a part names what is not known of it. */
    public static final String UNKNOWN = "unknown";

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    private final Class<? extends Record> type;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Field> byName;
    private final Map<String, Method> accessors = new HashMap<>();
    private final Constructor<? extends Record> constructor;

    /** What a field holds. */
    public enum Holds {
        /** A text. */
        TEXT,
        /** Yes or no. */
        FLAG,
        /** Several texts. */
        TEXTS,
        /** One part with fields of its own. */
        PART,
        /** Several such parts. */
        PARTS
    }

    /**
     * One field.
     *
     * @param kind what may stand in a text
     * @param max longest text, in code points
     * @param codeList id of the list its codes come from, empty where it holds no codes
     * @param unknowable whether a filer may state instead that it is not known
     * @param part the shape of the part it holds, for {@link Holds#PART} and {@link Holds#PARTS}
     * @param label key of its name in the texts
     */
    public record Field(
            String name,
            Holds holds,
            Said.Kind kind,
            int max,
            int items,
            String codeList,
            boolean required,
            boolean unknowable,
            @Nullable Class<? extends Record> part,
            String label) {
        // The rules ask every field of a content again and again; asking the annotation each time is a reflective call.
        private static Field of(
                String name, Holds holds, @Nullable Said said, @Nullable Class<? extends Record> part, String label) {
            return said == null
                    ? new Field(
                            name,
                            holds,
                            Said.Kind.TEXT,
                            Integer.MAX_VALUE,
                            Integer.MAX_VALUE,
                            "",
                            false,
                            false,
                            part,
                            label)
                    : new Field(
                            name,
                            holds,
                            said.kind(),
                            said.max(),
                            said.items(),
                            said.codes(),
                            said.required(),
                            said.unknowable(),
                            part,
                            label);
        }

        /** The list its codes come from, if it holds codes. */
        public Optional<CodeList> codes() {
            return codeList.isEmpty() ? Optional.empty() : Optional.of(CodeLists.of(codeList));
        }
    }

    private Shape(Class<? extends Record> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) {
            fields.put(component.getName(), field(type, component));
            accessors.put(component.getName(), component.getAccessor());
        }
        byName = fields.values().stream()
                .sorted(Comparator.comparing(Field::name))
                .toList();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    /** The shape of the whole content. */
    public static Shape ofContent() {
        return of(FilingContent.class);
    }

    /** The content and every kind of part within it, each once, the whole first. */
    public static Collection<Shape> ofEveryPart() {
        Map<Class<?>, Shape> found = new LinkedHashMap<>();
        gather(ofContent(), found);
        return Collections.unmodifiableCollection(found.values());
    }

    private static void gather(Shape shape, Map<Class<?>, Shape> found) {
        if (found.putIfAbsent(shape.type, shape) == null) {
            shape.fields.values().stream()
                    .map(Field::part)
                    .filter(Objects::nonNull)
                    .forEach(part -> gather(of(part), found));
        }
    }

    public static Shape of(Class<? extends Record> type) {
        Shape known = KNOWN.get(type);
        if (known == null) {
            known = new Shape(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    /** The shape of the kind of part that this one is. */
    public static Shape of(Record part) {
        return of(part.getClass());
    }

    public Class<? extends Record> type() {
        return type;
    }

    /** The word that pages and text keys use for such a part: {@code party}, {@code txId}; {@code report} for the whole. */
    public String word() {
        return word(type);
    }

    private static String word(Class<?> type) {
        String name = type == FilingContent.class ? "Report" : type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    public Collection<Field> fields() {
        return Collections.unmodifiableCollection(fields.values());
    }

    /** In the order of their names, as canonical JSON has them. */
    List<Field> fieldsByName() {
        return byName;
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** What a part says in one field: a {@code String}, {@code Boolean}, {@code Record}, {@code List} or null. */
    public @Nullable Object value(Record part, Field field) {
        Method accessor = accessors.get(field.name());
        if (accessor == null) {
            throw new IllegalArgumentException(type + " has no field " + field.name());
        }
        try {
            return accessor.invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("accessors of records are public and plain", e);
        }
    }

    /** Whether the part says nothing in this field. */
    public boolean silent(Record part, Field field) {
        Object value = value(part, field);
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    /** Whether the part states that this field was asked for and is not known. */
    public boolean unknown(Record part, Field field) {
        return unknown(part).contains(field.name());
    }

    /** The names of the fields that the part states as not known. */
    public List<String> unknown(Record part) {
        return field(UNKNOWN).map(list -> value(part, list)).stream()
                .flatMap(names -> ((List<?>) names).stream())
                .map(String::valueOf)
                .toList();
    }

    /** Makes the part of its values, in the order of the fields. */
    public Record make(List<@Nullable Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a part of a content takes any values", e);
        }
    }

    private static Field field(Class<?> owner, RecordComponent component) {
        String label = "filing.content." + word(owner) + "." + component.getName();
        Said said = component.getAnnotation(Said.class);
        Class<?> type = component.getType();
        if (type == String.class) {
            return Field.of(component.getName(), Holds.TEXT, said, null, label);
        }
        if (type == Boolean.class) {
            return Field.of(component.getName(), Holds.FLAG, null, null, label);
        }
        if (type == List.class) {
            Class<?> item = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return item == String.class
                    ? Field.of(component.getName(), Holds.TEXTS, said, null, label)
                    : Field.of(component.getName(), Holds.PARTS, said, item.asSubclass(Record.class), label);
        }
        return Field.of(component.getName(), Holds.PART, null, type.asSubclass(Record.class), label);
    }
}
