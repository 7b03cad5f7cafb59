package jp.todoke.filing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.domain.EarlierContent.Growth;
import jp.todoke.filing.domain.EarlierContent.Piece;
import jp.todoke.filing.domain.Subjects;
import jp.todoke.filing.usecase.StartFromEarlier;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/** An earlier filing as the beginning of a new one: what of it is taken over is chosen here. */
@Named
@ViewScoped
public class EarlierView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Set<Piece> USUAL = Set.of(Piece.HEADER, Piece.PARTIES, Piece.WALLETS);

    @Inject
    StartFromEarlier startFromEarlier;

    private @Nullable String id;
    private final LinkedHashMap<String, Boolean> chosen = new LinkedHashMap<>();
    private String reference = "";
    private String subject = "";
    private @Nullable String receipt;
    private boolean growing;

    public void load() {
        StartFromEarlier.Offer offer = startFromEarlier.offer(filing());
        reference =
                offer.content().entityReference() == null ? "" : offer.content().entityReference();
        subject = Subjects.first(offer.content());
        receipt = offer.receipt() == null ? null : offer.receipt().value();
        growing = offer.growing();
        Arrays.stream(Piece.values()).forEach(piece -> chosen.put(piece.name(), USUAL.contains(piece)));
    }

    public String copy() {
        EnumSet<Piece> pieces = EnumSet.noneOf(Piece.class);
        chosen.forEach((piece, yes) -> {
            if (Boolean.TRUE.equals(yes)) {
                pieces.add(Piece.valueOf(piece));
            }
        });
        if (pieces.isEmpty()) {
            throw Refusal.invalid("filing.earlier.nothing");
        }
        return form(startFromEarlier.copy(filing(), pieces, null).id());
    }

    /** The urgent report goes on as a supplement or as a full report. */
    public String grow(String growth) {
        return form(
                startFromEarlier.grow(filing(), Growth.valueOf(growth), null).id());
    }

    private static String form(FilingId draft) {
        return "/exchange/filing/edit.xhtml?faces-redirect=true&id=" + draft + "&done=EARLIER";
    }

    private FilingId filing() {
        return AskedFiling.id(id);
    }

    public List<Piece> getPieces() {
        return List.of(Piece.values());
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public String getReference() {
        return reference;
    }

    public String getSubject() {
        return subject;
    }

    public @Nullable String getReceipt() {
        return receipt;
    }

    public boolean isGrowing() {
        return growing;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
