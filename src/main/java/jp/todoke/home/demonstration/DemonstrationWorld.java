package jp.todoke.home.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.todoke.access.FirstAccounts;
import jp.todoke.access.Role;
import jp.todoke.exchanges.Exchange;
import jp.todoke.exchanges.Exchanges;
import jp.todoke.home.persistence.PlayedSteps;
import jp.todoke.notices.DemonstrationNotices;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;

/** Puts the demonstration world into an empty database. */
@UseCase
@ApplicationScoped
public class DemonstrationWorld {
    @Inject
    FirstAccounts accounts;

    @Inject
    Exchanges exchanges;

    @Inject
    DemonstrationNotices notices;

    @Inject
    PlayedSteps playedSteps;

    @Inject
    CurrentAct act;

    /**
     * Does nothing where the demonstration is there already; fails where anybody else is.
     *
     * @return whether it was made now
     */
    @Permitted(Permission.SYSTEM_WORK)
    public boolean make(String password) {
        if (accounts.ofDemonstration()) {
            return false;
        }
        if (accounts.ofRealPeople()) {
            throw new IllegalStateException(
                    "This database holds accounts of real people; use another one, or set TODOKE_DEMO=false.");
        }
        String hash = accounts.hash(password);
        List<Exchange> all = DemonstrationExchanges.all();
        for (Exchange exchange : all) {
            String at = "@" + exchange.id() + ".example";
            exchanges.enter(
                    exchange,
                    List.of(
                            new Exchanges.Contact("AML_OFFICER", "見本 統", "コンプライアンス部", "03-0000-0001", "approver" + at),
                            new Exchanges.Contact("SANCTIONS", "見本 律", "制裁対応室", "03-0000-0002", "sanctions" + at)),
                    true);
            accounts.person("preparer" + at, "見本 綾", exchange.id().value(), Set.of(Role.RE_PREPARER), hash);
            accounts.person("approver" + at, "見本 統", exchange.id().value(), Set.of(Role.RE_APPROVER), hash);
            accounts.person("sanctions" + at, "見本 律", exchange.id().value(), Set.of(Role.RE_SANCTIONS), hash);
            accounts.person("admin" + at, "見本 管", exchange.id().value(), Set.of(Role.RE_ADMIN), hash);
            accounts.machine(exchange.id().value(), exchange.id().value(), hash);
        }
        staff().forEach((name, person) ->
                accounts.person(name + "@fsa.example", person.displayName(), null, Set.of(person.role()), hash));
        notices.store(all.stream().map(Exchange::id).toList());
        act.tell("exchanges", all.size());
        return true;
    }

    /** What was played of the stories before: results by story and number of the step. */
    @Permitted(Permission.SYSTEM_WORK)
    public Map<String, Map<Integer, String>> played() {
        return playedSteps.all();
    }

    private record Staff(String displayName, Role role) {}

    private static Map<String, Staff> staff() {
        Map<String, Staff> staff = new LinkedHashMap<>();
        staff.put("intake", new Staff("受付 一", Role.JFSA_INTAKE));
        staff.put("analyst", new Staff("分析 葵", Role.JFSA_ANALYST));
        staff.put("analyst2", new Staff("分析 楓", Role.JFSA_ANALYST));
        staff.put("senior", new Staff("主任 司", Role.JFSA_SENIOR));
        staff.put("list-editor", new Staff("名簿 編", Role.JFSA_LIST_EDITOR));
        staff.put("list-approver", new Staff("名簿 承", Role.JFSA_LIST_APPROVER));
        staff.put("admin", new Staff("管理 守", Role.JFSA_ADMIN));
        staff.put("auditor", new Staff("監査 正", Role.AUDITOR));
        return staff;
    }
}
