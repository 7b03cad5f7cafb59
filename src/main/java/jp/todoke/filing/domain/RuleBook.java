package jp.todoke.filing.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Finding;
import jp.todoke.filing.Severity;
import org.jspecify.annotations.Nullable;

/** All rules. One check tells everything that is wrong, at once. */
public final class RuleBook {
    /** The rules in force, by id. */
    public static final RuleBook STANDARD = new RuleBook(Stream.of(
                    SenderRules.ALL,
                    HeaderRules.ALL,
                    ShapeRules.ALL,
                    TextRules.ALL,
                    FollowUpRules.ALL,
                    PartyRules.ALL,
                    PersonRules.ALL,
                    EntityRules.ALL,
                    DocumentRules.ALL,
                    ListingRules.ALL,
                    TransactionRules.ALL,
                    AmountRules.ALL,
                    ChainRules.ALL,
                    AddressRules.ALL,
                    WalletRules.ALL,
                    DeviceRules.ALL,
                    AttachmentRules.ALL,
                    PastTransferRules.ALL)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Rule::id))
            .toList());

    /** What is asked of a report and not of a withdrawal, which says whom it comes from, what it withdraws, and why. */
    private static final Set<String> NOT_OF_WITHDRAWALS =
            Set.of("C01", "H09", "H10", "H11", "H12", "H14", "H16", "H17", "H20", "P01");

    /** What is asked of a report and not of a reply to a request, which only adds to one. */
    private static final Set<String> NOT_OF_REPLIES = Set.of("H11", "H12", "H14", "H16", "P01");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final List<Rule> rules;

    private RuleBook(List<Rule> rules) {
        this.rules = rules;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** Version of the rules in force, such as {@code 2026.2}. */
    public String version() {
        return RuleEdition.latest().version();
    }

    /** Every finding, sorted by place (list indices as numbers), fatal before warning. */
    public List<Finding> check(FilingContent content, Surroundings surroundings) {
        Look look = new Look(content, surroundings);
        return rules.stream()
                .filter(rule -> !withdraws(content) || !NOT_OF_WITHDRAWALS.contains(rule.id()))
                .filter(rule -> !FollowUpRules.replies(content) || !NOT_OF_REPLIES.contains(rule.id()))
                .flatMap(rule -> rule.look(look).stream())
                .sorted(Comparator.comparing((Finding f) -> inOrder(f.pointer()))
                        .thenComparing(Finding::severity)
                        .thenComparing(Finding::rule))
                .toList();
    }

    /** Whether this is a rule whose findings are warnings. */
    boolean warns(@Nullable String id) {
        return rules.stream().anyMatch(rule -> rule.id().equals(id) && rule.severity() == Severity.WARNING);
    }

    /** Whether a content asks for a withdrawal and reports nothing. */
    static boolean withdraws(FilingContent content) {
        return "WITHDRAWAL".equals(content.filingKind());
    }

    /** Where a private key or a seed stands: such a content is not stored anywhere, not even as a draft. */
    public List<Finding> secrets(FilingContent content, Surroundings surroundings) {
        Look look = new Look(content, surroundings);
        return Stream.of(AddressRules.A09, TextRules.T09)
                .flatMap(rule -> rule.look(look).stream())
                .toList();
    }

    /** /transactions/9 before /transactions/10. */
    private static String inOrder(String pointer) {
        Matcher numbers = DIGITS.matcher(pointer);
        return numbers.replaceAll(n -> String.format(Locale.ROOT, "%06d", Integer.parseInt(n.group())));
    }
}
