package jp.todoke.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** Texts for pages: {@code #{text['triage.queue.title']}}; with arguments: {@code #{texts.of('triage.queue.counts', 3, 1, 0)}}. */
@Named("text")
@RequestScoped
public class TextMap extends AbstractMap<String, String> {
    @Inject
    Language language;

    @Override
    public String get(Object key) {
        return language.texts().get(key.toString());
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
