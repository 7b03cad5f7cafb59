package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.todoke.filing.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses on a list are found wherever a filing says them. */
class ListingRulesTest {
    private static final String TRON = "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8";
    private static final String EVM = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";

    @ParameterizedTest
    @CsvSource({
        "/wallets/0/address, TJRabPrwbZy45sbavfcjinPJC18kjpRTv8",
        "/parties/2/account/accountNumber, TJRabPrwbZy45sbavfcjinPJC18kjpRTv8",
        "/transactions/0/description, 送付先 TJRabPrwbZy45sbavfcjinPJC18kjpRTv8 へ全額を移した。",
        "/narrative, アドレスは「TJRabPrwbZy45sbavfcjinPJC18kjpRTv8」です。"
    })
    void aListedAddressIsFoundInWalletsAccountsTransactionsAndTheNarrative(String pointer, String text) {
        Example example = listing(set(pointer, text), TRON);
        assertThat(Subjects.addresses(example.content())).contains(TRON);
        assertThat(found(example)).containsExactly(pointer);
    }

    @Test
    void theCaseOfAnEvmAddressMakesNoDifference() {
        String listed = EVM.toLowerCase(Locale.ROOT);
        assertThat(found(listing(set("/narrative", "宛先は " + EVM + " です。"), listed)))
                .containsExactly("/narrative");
        Example wallet = set("/wallets/1/network", "eip155:1").and("/wallets/1/address", EVM);
        assertThat(found(listing(wallet, listed))).containsExactly("/wallets/1/address");
    }

    @Test
    void aReportOnAListEntryAndAnotherAddressAreNotWarnedOf() {
        Example named = set("/wallets/0/address", TRON);
        assertThat(found(listing(named.and("/reportCode", "PTR"), TRON))).isEmpty();
        assertThat(found(listing(named, EVM))).isEmpty();
        assertThat(found(set("/wallets/0/address", TRON))).isEmpty();
    }

    private static Example listing(Example example, String address) {
        return example.when(s -> s.withListed(Set.of(), Set.of(address)));
    }

    private static List<String> found(Example example) {
        return RuleBook.STANDARD.check(example.content(), example.surroundings()).stream()
                .filter(finding -> finding.rule().equals("A07"))
                .map(Finding::pointer)
                .toList();
    }
}
