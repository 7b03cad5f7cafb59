package jp.todoke.filing.web;

import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a form says of itself when the server has forgotten its page: hidden fields that go with every request.
 *
 * @param draft id of the draft, empty before the first saving
 * @param page the page's own word
 * @param version the one that page saved last, -1 where the page does not show what is stored
 * @param writer account of the person who opened the page
 * @param open pointers of the cards on the page that stand open
 */
public record LostPage(String draft, String page, int version, String writer, List<String> open) {
    public LostPage {
        open = List.copyOf(open);
    }

    /** The page of a request that sends a form back; empty where a page is only asked for. */
    static Optional<LostPage> ofRequest() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces == null || !faces.isPostback()) {
            return Optional.empty();
        }
        Map<String, String> said = faces.getExternalContext().getRequestParameterMap();
        String version = said.getOrDefault("pageVersion", "");
        String page = said.getOrDefault("pageName", "");
        return Optional.of(new LostPage(
                said.getOrDefault("pageDraft", ""),
                page.matches("[0-9a-f-]{36}") ? page : "",
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1,
                said.getOrDefault("pageWriter", ""),
                List.of(said.getOrDefault("pageOpen", "").split(" "))));
    }

    /** The open cards as a hidden field holds them. */
    public String openCards() {
        return String.join(" ", open);
    }
}
