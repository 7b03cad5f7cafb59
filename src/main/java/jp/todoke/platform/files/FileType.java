package jp.todoke.platform.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that may be handed in. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPG("image/jpeg", "jpg", "jpeg"),
    CSV("text/csv", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    TXT("text/plain", "txt"),
    XML("application/xml", "xml");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** As it stands in {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** Endings of names, without the dot. */
    public List<String> endings() {
        return endings;
    }

    public boolean isImage() {
        return this == PNG || this == JPG;
    }

    /** The kind that the last ending of a name promises. */
    public static Optional<FileType> ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.indexOf('.') < 1
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(type -> type.endings.contains(ending))
                        .findFirst();
    }
}
