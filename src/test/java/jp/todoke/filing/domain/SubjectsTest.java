package jp.todoke.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Finding;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    @Test
    void aFilingIsFoundByNamesWalletsTransactionsNumbersAndLines() {
        assertThat(Subjects.keys(SampleFiling.content()))
                .contains(
                        new Subjects.Key(Subjects.Kind.NAME, "架空太郎"),
                        new Subjects.Key(Subjects.Kind.NAME, "tarokaku"),
                        new Subjects.Key(Subjects.Kind.NUMBER, "7123456789012"),
                        new Subjects.Key(Subjects.Kind.IP, "203.0.113.24"),
                        new Subjects.Key(
                                Subjects.Kind.WALLET,
                                "bip122:000000000019d6689c085ae165831e93 bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"));
        assertThat(Subjects.first(SampleFiling.content())).isEqualTo("架空 太郎");
        assertThat(Subjects.first(ContentTree.empty())).isEmpty();
    }

    @Test
    void theSameEvmAddressIsOneKeyOnEveryNetworkAndInEveryCase() {
        FilingContent one = evm("eip155:1", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
        FilingContent two = evm("eip155:56", "0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED");
        Subjects.Key key = new Subjects.Key(Subjects.Kind.WALLET, "eip155 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
        assertThat(Subjects.keys(one)).contains(key);
        assertThat(Subjects.keys(two)).contains(key);
    }

    @Test
    void thePortalFillsInThePersonsWithoutTouchingAnythingElse() {
        FilingContent content = Example.without("/approver/name")
                .and("/reportingPerson/name", null)
                .content();
        FilingContent filled = Officers.filledIn(content, "見本 花子", "見本 一郎");
        assertThat(ContentJson.hash(filled)).isEqualTo(ContentJson.hash(SampleFiling.content()));
        assertThat(Objects.requireNonNull(filled.approver()).phone()).isEqualTo("+81-3-1234-5679");
    }

    @Test
    void aSecretIsTakenOutAndNothingElse() {
        FilingContent content = Example.set("/wallets/1/address", "5Kd3NBUAdUnhyzenEwVLy9pBKxSwXvE9FMPyR4UKZvpe6E3AgLr")
                .and("/actionComment", "鍵 5Kd3NBUAdUnhyzenEwVLy9pBKxSwXvE9FMPyR4UKZvpe6E3AgLr")
                .content();
        List<Finding> secrets = RuleBook.STANDARD.secrets(content, SampleFiling.surroundings());
        FilingContent kept = Redaction.without(content, secrets);
        assertThat(ContentJson.write(kept)).doesNotContain("5Kd3NB");
        assertThat(kept.wallets().get(1).address()).isNull();
        assertThat(kept.actionComment()).isNull();
        assertThat(kept.narrative()).isEqualTo(content.narrative());
        assertThat(Redaction.without(content, List.of())).isSameAs(content);
    }

    private static FilingContent evm(String network, String address) {
        return Example.set("/wallets/1/network", network)
                .and("/wallets/1/address", address)
                .content();
    }
}
