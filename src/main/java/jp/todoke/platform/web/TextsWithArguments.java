package jp.todoke.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Texts with arguments for pages: {@code #{texts.of('triage.queue.counts', 3, 1, 0)}}. */
@Named("texts")
@RequestScoped
public class TextsWithArguments {
    @Inject
    Language language;

    public String of(String key, @Nullable Object first) {
        return language.texts().get(key, first);
    }

    public String of(String key, @Nullable Object first, @Nullable Object second) {
        return language.texts().get(key, first, second);
    }

    public String of(String key, @Nullable Object first, @Nullable Object second, @Nullable Object third) {
        return language.texts().get(key, first, second, third);
    }

    /** The name of a constant: text key {@code prefix.NAME}. */
    public String name(String prefix, @Nullable Object constant) {
        return constant == null ? "" : language.texts().get(prefix + "." + constant);
    }
}
