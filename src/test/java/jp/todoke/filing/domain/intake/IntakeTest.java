package jp.todoke.filing.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Transaction;
import jp.todoke.filing.Wallet;
import jp.todoke.filing.domain.SampleFiling;
import jp.todoke.filing.domain.Subjects;
import jp.todoke.platform.wallet.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {
    private static final String EVM = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
    private static final String ADDRESS = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";

    @Test
    void rowsBecomeTransactionsAndTheirAddressesWalletsOnceEach() {
        Map<String, String> row = Map.of(
                "executedAt",
                "2026/11/8 9:15",
                "network",
                "Bitcoin",
                "toAddress",
                ADDRESS,
                "asset",
                "BTC",
                "amount",
                "1");
        Intake intake = Intake.of(ContentTree.empty(), Columns.TRANSACTIONS, List.of(row, row));
        FilingContent content = intake.content();
        assertThat(content.wallets()).hasSize(1);
        assertThat(content.wallets().get(0).address()).isEqualTo(ADDRESS);
        assertThat(content.transactions()).extracting(Transaction::ref).containsExactly("t1", "t2");
        assertThat(content.transactions().get(1).to().get(0).wallet()).isEqualTo("w1");
        assertThat(intake.newWallets()).isEqualTo(1);
        assertThat(intake.from("/wallets/0/address"))
                .containsExactly(new Intake.Place(0, "toAddress"), new Intake.Place(1, "toAddress"));
        assertThat(intake.from("/transactions/1/executedAt")).containsExactly(new Intake.Place(1, "executedAt"));
        assertThat(intake.from("/transactions/1/status")).containsExactly(new Intake.Place(1, "status"));
        assertThat(intake.from("/narrative")).isEmpty();
    }

    @Test
    void whatTheDraftKnowsIsReferredToByNameAddressOrReference() {
        FilingContent draft = SampleFiling.content();
        Wallet known = draft.wallets().get(0);
        Map<String, String> row = Map.of(
                "network",
                String.valueOf(known.network()),
                "fromAddress",
                String.valueOf(known.address()),
                "toParty",
                Subjects.name(draft.parties().get(0)).orElseThrow(),
                "fromParty",
                "p2");
        Intake intake = Intake.of(draft, Columns.TRANSACTIONS, List.of(row));
        Transaction taken =
                intake.content().transactions().get(draft.transactions().size());
        assertThat(intake.newWallets()).isZero();
        assertThat(taken.from().get(0).wallet()).isEqualTo(known.ref());
        assertThat(taken.from().get(0).party()).isEqualTo("p2");
        assertThat(taken.to().get(0).party()).isEqualTo(draft.parties().get(0).ref());
    }

    @Test
    void aWalletOfTheDraftMayStandWhereAPartyStands() {
        FilingContent draft = SampleFiling.content();
        Intake intake = Intake.of(draft, Columns.TRANSACTIONS, List.of(Map.of("fromParty", "w1", "toParty", "p1")));
        Transaction taken =
                intake.content().transactions().get(draft.transactions().size());
        assertThat(taken.from().get(0).wallet()).isEqualTo("w1");
        assertThat(taken.from().get(0).party()).isNull();
        assertThat(taken.to().get(0).party()).isEqualTo("p1");
        assertThat(intake.from("/transactions/" + draft.transactions().size() + "/from/0/wallet"))
                .containsExactly(new Intake.Place(0, "fromParty"));
    }

    @ParameterizedTest
    @CsvSource({
        "bank deposit, BTC, DEP_FIAT",
        "Bank Withdrawal, '', WD_FIAT",
        "deposit, JPY, DEP_FIAT",
        "deposit, ETH, DEP_CRYPTO",
        "withdrawal, 日本円, WD_FIAT",
        "入金, BTC, DEP_CRYPTO",
        "出金, JPY, WD_FIAT",
        "送付, XRP, WD_CRYPTO",
        "受取, XRP, DEP_CRYPTO",
        "買い, BTC, BUY",
        "deposit, '', deposit"
    })
    void whatExchangesCallDepositsAndWithdrawalsIsReadByTheAsset(String said, String asset, String code) {
        Intake intake =
                Intake.of(ContentTree.empty(), Columns.TRANSACTIONS, List.of(Map.of("type", said, "asset", asset)));
        assertThat(intake.content().transactions().get(0).type()).isEqualTo(code);
    }

    @Test
    void anIdOfANetworkThatWantsItGetsIts0x() {
        String digits = "ab".repeat(32);
        Intake intake = Intake.of(
                ContentTree.empty(),
                Columns.TRANSACTIONS,
                List.of(
                        Map.of("network", "Ethereum", "txId", digits),
                        Map.of("network", "Bitcoin", "txId", digits),
                        Map.of("network", "Ethereum", "txId", "ab")));
        assertThat(intake.content().transactions())
                .extracting(t -> t.txIds().get(0).hash())
                .containsExactly("0x" + digits, digits, "ab");
        assertThat(intake.reading(0, "txId")).contains("0x" + digits);
        assertThat(intake.reading(1, "txId")).isEmpty();
    }

    @Test
    void whatShouldSayYesOrNoAndSaysNeitherIsTold() {
        Intake intake = Intake.of(ContentTree.empty(), Columns.TRANSACTIONS, List.of(Map.of("isSuspicious", "たぶん")));
        assertThat(intake.unread()).containsExactly(new Intake.Place(0, "isSuspicious"));
    }

    @ParameterizedTest
    @CsvSource({"不明", "Unknown", "' not known '"})
    void whatIsNotKnownIsStatedSoWhereTheFilingHasAPlaceForIt(String said) {
        Intake trade = Intake.of(
                ContentTree.empty(),
                Columns.TRANSACTIONS,
                List.of(Map.of("type", "buy", "transmode", said, "rateSource", said, "ip", said, "status", said)));
        Transaction bought = trade.content().transactions().get(0);
        assertThat(bought.unknown()).containsExactly("transmode", "rateSource");
        assertThat(bought.transmode()).isNull();
        assertThat(bought.rateSource()).isNull();
        assertThat(bought.device()).isNotNull().satisfies(device -> assertThat(device.unknown())
                .containsExactly("ip"));
        assertThat(bought.status()).as("what nobody may leave open").isEqualTo(said.strip());
        assertThat(trade.reading(0, "transmode")).contains("unknown");
        assertThat(trade.from("/transactions/0/transmode")).containsExactly(new Intake.Place(0, "transmode"));

        Intake client = Intake.of(
                ContentTree.empty(),
                Columns.PARTIES,
                List.of(Map.of("nativeName", "見本 花子", "phone", said, "kana", said)));
        assertThat(client.content().parties().get(0).person()).isNotNull().satisfies(person -> {
            assertThat(person.unknown()).containsExactlyInAnyOrder("kana", "phones");
            assertThat(person.phones()).isEmpty();
        });
    }

    @Test
    void aCodeThatSaysNotKnownGoesBeforeTheStatement() {
        Intake intake = Intake.of(ContentTree.empty(), Columns.WALLETS, List.of(Map.of("custody", "不明")));
        assertThat(intake.content().wallets().get(0).custody()).isEqualTo("UNKNOWN");
        assertThat(intake.content().wallets().get(0).unknown()).isEmpty();
    }

    @Test
    void whatFollowsFromTheKindOfATransactionNeedsNoColumn() {
        Intake intake = Intake.of(
                ContentTree.empty(),
                Columns.TRANSACTIONS,
                List.of(
                        Map.of("type", "bank deposit", "asset", "JPY", "amount", "3000000"),
                        Map.of("type", "buy", "asset", "BTC", "amount", "0.2", "amountJpy", "2950000"),
                        Map.of("type", "withdrawal refused", "asset", "USDT", "amount", "17000"),
                        Map.of("type", "withdrawal", "asset", "BTC", "txId", "ab".repeat(32))));
        Transaction deposit = intake.content().transactions().get(0);
        assertThat(deposit.transmode()).isEqualTo("BNK");
        assertThat(deposit.amountJpy()).isEqualTo("3000000");
        assertThat(deposit.from().get(0).fundsCode()).isEqualTo("B");
        assertThat(deposit.to().get(0).fundsCode()).isEqualTo("F");
        assertThat(deposit.status()).isNull();
        Transaction bought = intake.content().transactions().get(1);
        assertThat(bought.from().get(0).asset()).isEqualTo("JPY");
        assertThat(bought.from().get(0).amount()).isEqualTo("2950000");
        assertThat(bought.to().get(0).asset()).isEqualTo("BTC");
        assertThat(bought.to().get(0).amount()).isEqualTo("0.2");
        assertThat(bought.transmode()).isNull();
        Transaction refused = intake.content().transactions().get(2);
        assertThat(refused.type()).isEqualTo("WD_CRYPTO");
        assertThat(refused.status()).isEqualTo("BLOCKED");
        assertThat(refused.to().get(0).fundsCode()).isEqualTo("S");
        Transaction sent = intake.content().transactions().get(3);
        assertThat(sent.transmode()).isEqualTo("CHN");
        assertThat(sent.txIds().get(0).network()).isEqualTo(Network.BITCOIN.id());
        assertThat(intake.reading(3, "network")).contains(Network.BITCOIN.id());
    }

    @ParameterizedTest
    @CsvSource({
        "架空 次郎, p1",
        "A-778812, p4",
        "client account, p4",
        "client, p1",
        "見本銀行 本店 1234567 (見本 花子), p5",
        "見本銀行 本店 7654321 (見本 花子), p2",
        "見本銀行, 見本銀行",
        "架空 次郎 / 見本 花子, 架空 次郎 / 見本 花子"
    })
    void sidesAreFoundByNameNumberOrAsTheClientAndLeftWhereTwoAreMeant(String said, String ref) {
        FilingContent draft = ContentTree.read(Map.of(
                        "parties",
                        List.of(
                                person("p1", "架空 次郎", true),
                                person("p2", "見本 花子", false),
                                account("p4", "EXCHANGE", "A-778812", "p1"),
                                account("p5", "BANK", "1234567", "p2"))))
                .content();
        Intake intake = Intake.of(draft, Columns.TRANSACTIONS, List.of(Map.of("fromParty", said)));
        assertThat(intake.content().transactions().get(0).from().get(0).party()).isEqualTo(ref);
    }

    private static Map<String, Object> person(String ref, String name, boolean client) {
        return Map.of("ref", ref, "subjectKind", "PERSON", "isMyClient", client, "person", Map.of("nativeName", name));
    }

    private static Map<String, Object> account(String ref, String kind, String number, String holder) {
        return Map.of(
                "ref",
                ref,
                "subjectKind",
                "ACCOUNT",
                "account",
                Map.of("kind", kind, "accountNumber", number, "holder", holder));
    }

    @Test
    void anAddressAmongTheSidesIsTheDraftsWalletOrANewOneOnItsOnlyPossibleNetwork() {
        FilingContent draft = ContentTree.read(
                        Map.of("wallets", List.of(Map.of("ref", "w7", "network", "eip155:1", "address", EVM))))
                .content();
        Intake intake = Intake.of(
                draft,
                Columns.TRANSACTIONS,
                List.of(
                        Map.of("fromParty", EVM.toLowerCase(Locale.ROOT), "asset", "ETH", "txId", "ab".repeat(32)),
                        Map.of("toParty", ADDRESS, "asset", "BTC")));
        assertThat(intake.content().transactions().get(0).from().get(0).wallet())
                .isEqualTo("w7");
        assertThat(intake.content().transactions().get(0).txIds().get(0).network())
                .isEqualTo("eip155:1");
        assertThat(intake.newWallets()).isEqualTo(1);
        assertThat(intake.content().wallets().get(1).network()).isEqualTo(Network.BITCOIN.id());
        assertThat(intake.content().transactions().get(1).to().get(0).wallet())
                .isEqualTo(intake.content().wallets().get(1).ref());
    }

    @Test
    void aRateIsReckonedFromWorthAndAmountAndNeverGuessed() {
        Map<String, String> row = Map.of("type", "WD_CRYPTO", "asset", "BTC", "amount", "0.1999");
        assertThat(Worth.rate(taken(row, "amountJpy", "2948500"))).contains("14749874.9374687");
        assertThat(Worth.yen(taken(row, "rate", "14749874.94"))).contains("2948500");
        assertThat(Worth.rate(taken(row, "description", "x"))).isEmpty();
        assertThat(Worth.yen(taken(row, "description", "x"))).isEmpty();
        assertThat(Worth.rate(taken(row, "amountJpy", "two"))).isEmpty();
    }

    private static Transaction taken(Map<String, String> row, String key, String value) {
        Map<String, String> said = new HashMap<>(row);
        said.put(key, value);
        return Intake.of(ContentTree.empty(), Columns.TRANSACTIONS, List.of(said))
                .content()
                .transactions()
                .get(0);
    }
}
