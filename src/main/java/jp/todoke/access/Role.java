package jp.todoke.access;

import static jp.todoke.platform.gate.Permission.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.todoke.platform.gate.Permission;

/** The roles of people: each a set of permissions, on one side of the house. */
public enum Role {
    RE_PREPARER(Side.EXCHANGE, READ_OWN_FILINGS, PREPARE_FILING, READ_NOTICES),
    RE_APPROVER(Side.EXCHANGE, READ_OWN_FILINGS, FILE_STR, READ_NOTICES, COUNTERSIGN_ACKNOWLEDGEMENT),
    RE_SANCTIONS(Side.EXCHANGE, READ_NOTICES, ACKNOWLEDGE_NOTICE),
    RE_ADMIN(Side.EXCHANGE, MANAGE_PEOPLE),
    RE_READER(Side.EXCHANGE, READ_OWN_FILINGS, READ_NOTICES),

    JFSA_INTAKE(Side.AUTHORITY, READ_QUEUE, READ_CASE, WRITE_NOTE),
    JFSA_ANALYST(Side.AUTHORITY, READ_QUEUE, READ_CASE, TAKE_CASE, WRITE_NOTE, DECIDE_CASE, READ_BOARD),
    JFSA_SENIOR(
            Side.AUTHORITY,
            READ_QUEUE,
            READ_CASE,
            TAKE_CASE,
            WRITE_NOTE,
            DECIDE_CASE,
            RETURN_FILING,
            READ_BOARD,
            EXPORT_FILING_SUMMARY,
            EXPORT_PERIOD_SUMMARY),
    JFSA_LIST_EDITOR(Side.AUTHORITY, READ_BOARD, EDIT_LIST),
    JFSA_LIST_APPROVER(Side.AUTHORITY, READ_BOARD, PUBLISH_NOTICE),
    /** Runs the accounts; reads no content. */
    JFSA_ADMIN(Side.AUTHORITY, MANAGE_PEOPLE),
    /** Reads and verifies; changes nothing. */
    AUDITOR(Side.AUTHORITY, READ_QUEUE, READ_CASE, READ_BOARD, READ_LEDGER, VERIFY_LEDGER);

    /** On which side of the house a role works. */
    public enum Side {
        EXCHANGE,
        AUTHORITY
    }

    private final Side side;
    private final Set<Permission> permissions;

    Role(Side side, Permission... permissions) {
        this.side = side;
        this.permissions = EnumSet.copyOf(Arrays.asList(permissions));
        this.permissions.add(OWN_ACCOUNT);
    }

    public Side side() {
        return side;
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    public static List<Role> of(Side side) {
        return Arrays.stream(values()).filter(role -> role.side == side).toList();
    }

    /** Text key of the role's name. */
    public String key() {
        return "access.role." + name();
    }
}
