package jp.todoke.notices.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.todoke.exchanges.Exchanges;
import jp.todoke.notices.domain.Board;
import jp.todoke.notices.persistence.AnswerTables;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;

/** The authority looks over who has answered what. */
@UseCase
@ApplicationScoped
public class ReadBoard {

    /** Most columns: the newest notices. */
    public static final int COLUMNS = 12;

    @Inject
    AnswerTables answers;

    @Inject
    Exchanges exchanges;

    @Inject
    Clock clock;

    /** Reads the newest notices in three SQL statements. */
    @Permitted(Permission.READ_BOARD)
    public Board read() {
        return answers.board(exchanges.all(), COLUMNS, clock.instant());
    }
}
