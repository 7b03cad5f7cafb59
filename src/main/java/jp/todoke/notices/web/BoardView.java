package jp.todoke.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.todoke.notices.Standing;
import jp.todoke.notices.domain.Board;
import jp.todoke.notices.usecase.ReadBoard;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** The board exchanges × notices of the authority. */
@Named("boardView")
@RequestScoped
public class BoardView {

    /** Which rows are shown. */
    public enum Show {
        ALL,
        OUTSTANDING,
        OVERDUE,
        MATCHED;

        boolean lets(Board.Totals totals) {
            return switch (this) {
                case ALL -> true;
                case OUTSTANDING -> totals.outstanding() > 0;
                case OVERDUE -> totals.overdue() > 0;
                case MATCHED -> totals.matched() > 0;
            };
        }
    }

    @Inject
    ReadBoard readBoard;

    @Inject
    Language language;

    private @Nullable String show;
    private @Nullable Board board;

    /** Reads the board; called once, when the page is asked for. */
    public void read() {
        board = readBoard.read();
    }

    public @Nullable Board getBoard() {
        return board;
    }

    public List<Board.Row> getRows() {
        return board == null
                ? List.of()
                : board.rows().stream()
                        .filter(row -> getShown().lets(row.totals()))
                        .toList();
    }

    public List<Board.Totals> getColumnTotals() {
        return board == null ? List.of() : board.columnTotals();
    }

    public Show getShown() {
        for (Show one : Show.values()) {
            if (one.name().equalsIgnoreCase(show)) {
                return one;
            }
        }
        return Show.ALL;
    }

    public Show[] getShows() {
        return Show.values();
    }

    public Standing[] getStandings() {
        return Standing.values();
    }

    public String name(Board.Row row) {
        return row.name(language.getLocale());
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }
}
