package jp.todoke.summaries.rendering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.todoke.summaries.domain.Attachment;
import jp.todoke.summaries.domain.CaseDecision;
import jp.todoke.summaries.domain.CaseNote;
import jp.todoke.summaries.domain.Column;
import jp.todoke.summaries.domain.CountRow;
import jp.todoke.summaries.domain.CountTable;
import jp.todoke.summaries.domain.Entries;
import jp.todoke.summaries.domain.Entry;
import jp.todoke.summaries.domain.Exported;
import jp.todoke.summaries.domain.FilingDocument;
import jp.todoke.summaries.domain.LedgerPlace;
import jp.todoke.summaries.domain.Outstanding;
import jp.todoke.summaries.domain.Part;
import jp.todoke.summaries.domain.PeriodSummary;
import jp.todoke.summaries.domain.Prose;
import jp.todoke.summaries.domain.ReceiptDocument;
import jp.todoke.summaries.domain.Row;
import jp.todoke.summaries.domain.Section;
import jp.todoke.summaries.domain.Table;
import jp.todoke.summaries.domain.TriagePart;
import jp.todoke.summaries.usecase.SampleCorrection;
import org.jspecify.annotations.Nullable;

/** Made-up documents to print. Nobody in them exists. */
final class SampleDocuments {
    static final Instant RECEIVED = Instant.parse("2026-11-22T01:42:05Z");
    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final Exported EXPORTED = new Exported("senior@fsa.example", Instant.parse("2026-11-24T05:00:00Z"));

    private SampleDocuments() {}

    static LedgerPlace ledgerPlace() {
        return new LedgerPlace(
                12344,
                12352,
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "2b4c342f5433ebe591a1da77e013d1b72475562d48578dca8b84bac6651c3cb9",
                "0123456789abcdef",
                RECEIVED.plusSeconds(3),
                "7qX3mR8pN2kLw0vJ5sYdT1hGzBfUeCaQoiMxKbVnDgAEtPjHrSWlFyZuI4c69OdRkXq2sUvTnYwBmLaEeCh0Dg==",
                List.of(
                        "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9",
                        "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b",
                        "d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35",
                        "4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce",
                        "4b227777d4dd1fc61c6f884f48641d02b4d121d3fd328cb08b5531fcacdabf8a",
                        "ef2d127de37b942baad06145e54b0c619a1f22327b2ebbcfbec78f5564afe39d",
                        "e7f6c011776e8db7cd330b54174fd76f7d0216b612387a5ffcfb81e6f0919683",
                        "7902699be42c8a8e46fbbb4501726517e86b22c56a189f7625a6da49081b2451",
                        "2c624232cdd221771294dfbb310aca000a0df6ac8b66b696d90ef06fdefb64a3",
                        "19581e27de7ced00ff1ce50b2047e7a567c76b1cbaebabe5ef03f7c3017bb5b7",
                        "4a44dc15364204a80fe80e9039455cc1608281820fe2b24f1e5233ade6af1dd5",
                        "4fc82b26aecb47d2868c4efbe3581732a3e7cbcc6c2efb32062c08170a05eeb8",
                        "6b51d431df5d7f141cbececcf79edf3dd861c3b4069f0b11661a3eefacbba918",
                        "3fdba35f04dc8c462986c992bcf875546257113072a909c162f7e470e581e278",
                        "8527a891e224136950ff32ca212b45bc93f69fbb801c3b1ebedac52775f99e61",
                        "e629fa6598d732768f7c726b4b621285f9c3b85303900aa912017db7617d8bdb",
                        "b17ef6d19c7a5b1ee83b907c595526dcb1eb06db8227d650d5dda0a9f4ce8cd9",
                        "4523540f1504cd17100c4835e85b7eefd49911580f8efff0599a8f283be6b9e3",
                        "4ec9599fc203d176a301536c2e091a19bc852759b255bd6818810a42c5fed14a",
                        "9400f1b21cb527d7fa3d3eabba93557a18ebe7a2ca4e471cfe5e4c5b4ca7f767"));
    }

    static ReceiptDocument receipt(@Nullable LedgerPlace place) {
        return new ReceiptDocument(
                "STR-2026-00012345-C",
                RECEIVED,
                HASH,
                place,
                place == null ? null : "https://todoke.example/public/received.xhtml?hash=" + place.leafHash(),
                "株式会社あかつき暗号資産取引所",
                "kanto-00901",
                "AKT-2026-0815",
                "作成 花子 (preparer@kanto-00901.example)",
                "承認 太郎 (approver@kanto-00901.example)",
                place == null
                        ? List.of()
                        : List.of(new Attachment("ledger-place.json", "application/json", "証明", "{\"eventId\":1}")));
    }

    static FilingDocument filing(Locale locale, boolean forAuthority) {
        return new FilingDocument(
                "STR-2026-00012345-C",
                RECEIVED,
                HASH,
                ledgerPlace(),
                "株式会社あかつき暗号資産取引所",
                "kanto-00901",
                locale.getLanguage().equals("en") ? englishSections() : japaneseSections(),
                forAuthority ? triage() : null,
                forAuthority ? EXPORTED : new Exported("approver@kanto-00901.example", RECEIVED.plusSeconds(60)));
    }

    static FilingDocument filingOf(Section... sections) {
        return new FilingDocument(
                "STR-2026-00012345-C",
                RECEIVED,
                HASH,
                ledgerPlace(),
                "株式会社あかつき暗号資産取引所",
                "kanto-00901",
                List.of(sections),
                null,
                EXPORTED);
    }

    /** A real content of twelve transactions that corrects another, as the portal lays it out. */
    static FilingDocument correction(Locale locale) {
        return filingOf(SampleCorrection.sections(locale).toArray(Section[]::new));
    }

    private static TriagePart triage() {
        return new TriagePart(
                "決定済み",
                "分析 一郎 (analyst@fsa.example)",
                List.of(
                        new CaseNote(
                                Instant.parse("2026-11-23T00:10:00Z"),
                                "分析 一郎",
                                "送金先アドレスは10月の届出2件にも現れる。\n取引所に追加の資料を求めた。"),
                        new CaseNote(
                                Instant.parse("2026-11-23T06:30:00Z"), "分析 一郎", "資料を受領。本人確認書類の画像は別の名義の口座と同一と思われる。")),
                new CaseDecision(
                        "関係機関へ回付",
                        "短期間に多数の少額入金があり、直ちに外部ウォレットへ全額が移されている。\n名義貸しが強く疑われる。",
                        "主任 三郎 (senior@fsa.example)",
                        Instant.parse("2026-11-24T04:55:00Z")));
    }

    private static List<Section> japaneseSections() {
        return List.of(
                Section.of(
                        "届出の概要",
                        Entries.of(
                                Entry.text("届出の種別", "新規"),
                                Entry.mono("届出者の整理番号", "AKT-2026-0815"),
                                Entry.text("疑いを持った日", "2026年11月20日 (令和8年)"),
                                Entry.text("緊急度", "緊急"),
                                Entry.text("疑われる犯罪", "詐欺（投資・ロマンス詐欺を含む）\n口座・本人確認書類の売買"),
                                Entry.text(
                                        "疑わしいと考えた指標",
                                        "B1 名義貸し・偽名\nB3 同じ顔写真・書類による複数の口座\nC2 24時間以内の入出金\nC5 残高全額の一括移転\nD8 非ホスト型ウォレットでの多数入金・多数出金"),
                                Entry.text("とった措置", "口座の利用停止\n強化したモニタリング"),
                                Entry.text("担当者", "作成 花子（コンプライアンス部）"),
                                Entry.text("承認者", "承認 太郎（AML責任者）"))),
                Section.of(
                        "届出を行う理由",
                        new Prose("当該顧客は2026年11月1日に口座を開設した。職業は「学生」、取引の目的は「少額の投資」との申告であった。\n\n"
                                + "11月18日から20日にかけ、面識がないと思われる27名から、1件あたり3万円から9万8千円の振込を計41件、総額2,315,000円受けた。"
                                + "いずれの入金も10分以内にビットコインに交換され、その都度、非ホスト型ウォレットへ全額が移されている。\n"
                                + "　ログインの94％は国外のIPアドレス（匿名化サービスと判定）からで、端末の言語設定は申告の国籍と異なる。\n\n"
                                + "11月20日に電話で事情を尋ねたところ、「アルバイトで頼まれた」と述べたきり通話を切り、以後応答がない。"
                                + "口座開設時の顔写真は、別人名義の口座（2026年9月に解約済み）の写真と同一人物のものと思われる。以上から、口座が売買又は貸与され、"
                                + "詐欺の被害金の受け皿として使われている疑いがあると判断した。")),
                Section.of(
                        "当事者",
                        Part.of(
                                "疑わしい者（当社の顧客）",
                                Entries.of(
                                        Entry.text("氏名", "髙﨑 𠮷郎"),
                                        Entry.text("カナ", "タカサキ ヨシロウ"),
                                        Entry.text("ローマ字", "TAKASAKI YOSHIRO"),
                                        Entry.text("生年月日", "2003年4月1日 (平成15年)"),
                                        Entry.text("国籍", "日本"),
                                        Entry.text("住所", "〒100-0000 東京都架空区見本町一丁目2番3号 サンプル荘405号室"),
                                        Entry.mono("運転免許証", "012345678900"))),
                        Part.of(
                                "関係する者",
                                Entries.of(
                                        Entry.text("氏名", "Жыгімонт Міхайлавіч Заўёркаў"),
                                        Entry.text("カナ", "ジギモント・ザヴョルカウ"),
                                        Entry.text("ローマ字", "Žyhimont Zaŭjorkaŭ"),
                                        Entry.text("国籍", "ベラルーシ"),
                                        Entry.text("住所", "")))),
                Section.of(
                        "ウォレット",
                        new Table(
                                "",
                                List.of(
                                        Column.text("記号", 6),
                                        Column.text("ネットワーク", 14),
                                        Column.text("暗号資産", 12),
                                        Column.code("アドレス", 48),
                                        Column.text("管理", 20)),
                                List.of(
                                        Row.of(
                                                "W1",
                                                "Bitcoin",
                                                "BTC",
                                                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                                                "非ホスト型"),
                                        Row.of(
                                                "W2",
                                                "Ethereum",
                                                "ETH",
                                                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                                                "ホスト型（海外の未登録業者）")),
                                "ウォレットの記載はありません。")),
                Section.of(
                        "取引",
                        transactions(List.of(
                                "番号",
                                "日時 (JST)",
                                "種類",
                                "状態",
                                "数量",
                                "金額（円）",
                                "から → へ",
                                "取引ID",
                                "11月",
                                "法定通貨の入金",
                                "暗号資産の出金",
                                "完了",
                                "取引の記載はありません。"))),
                Section.of(
                        "確認した注意事項",
                        Entries.of(
                                Entry.text("H11", "理由の記載が200字より短い場合は、十分かどうか確かめてください。（確認済み）"),
                                Entry.text("X18", "ホスト型業者への出金でトラベルルールの状況が不明です。（確認済み）"))));
    }

    private static Table transactions(List<String> words) {
        return new Table(
                "",
                List.of(
                        Column.text(words.get(0), 9),
                        Column.text(words.get(1), 22),
                        Column.text(words.get(2), 21),
                        Column.text(words.get(3), 14),
                        Column.figure(words.get(4), 20),
                        Column.figure(words.get(5), 14)),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(n -> Row.of(
                                        "T" + n,
                                        "2026-11-" + (17 + (n + 3) / 4) + " 1" + n % 10 + ":0" + n % 6 + ":12",
                                        n % 2 == 1 ? words.get(9) : words.get(10),
                                        words.get(11),
                                        n % 2 == 1 ? "" : "0.0" + (13 + n) + "84120 BTC",
                                        n % 2 == 1 ? "98,000" : "195,410")
                                .with(
                                        n % 2 == 1
                                                ? new Entry[] {Entry.text(words.get(6), "見本銀行 架空支店 普通 0000000 → A1")}
                                                : new Entry[] {
                                                    Entry.mono(
                                                            words.get(6),
                                                            "A1 → W1 bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
                                                    Entry.mono(words.get(7), HASH)
                                                }))
                        .toList(),
                words.get(12));
    }

    private static List<Section> englishSections() {
        return List.of(
                Section.of(
                        "Overview",
                        Entries.of(
                                Entry.text("Kind", "Initial"),
                                Entry.mono("Own reference", "AKT-2026-0815"),
                                Entry.text("Suspicion formed on", "20 Nov 2026"),
                                Entry.text("Urgency", "Urgent"),
                                Entry.text("Indicators", "B1 nominee or false name\nC2 in and out within 24 hours"))),
                Section.of(
                        "Reason for filing",
                        new Prose("Between 18 and 20 November the account took 41 bank transfers from 27 persons.\n\n"
                                + "Each was turned into bitcoin within ten minutes and moved to an unhosted wallet. The office "
                                + "in Київ first flagged the affiliate (efficient offline fiat flow).")),
                Section.of("Parties", Part.of("Suspect (own client)", Entries.of(Entry.text("Name", "髙﨑 𠮷郎")))),
                Section.of(
                        "Transactions",
                        transactions(List.of(
                                "No.",
                                "Time (JST)",
                                "Type",
                                "Status",
                                "Amount",
                                "JPY",
                                "From → to",
                                "Transaction id",
                                "",
                                "Fiat deposit",
                                "Crypto withdrawal",
                                "Completed",
                                "No transactions are given."))));
    }

    /** As bad as content can be, and empty where it can be. */
    static FilingDocument nastyFiling() {
        String markup =
                "<script>alert('x')</script><img src=\"http://evil.invalid/x.png\"/>&amp;&lt; [[${7*7}]] __${7*7}__ #{x}";
        return new FilingDocument(
                "STR-2026-00099999-X",
                RECEIVED,
                HASH,
                null,
                "取引所 " + "長".repeat(120),
                "kanto-00902",
                List.of(
                        Section.of("印 " + markup, new Prose(markup + "\nline\r\nline\rline\ttab")),
                        Section.of(
                                "長い",
                                new Prose("x".repeat(3000) + "\n" + "あ".repeat(2000) + "\n" + "、".repeat(300)),
                                Entries.of(
                                        Entry.mono("アドレス", "0123456789abcdef".repeat(40)),
                                        Entry.mono("全角", "漢字かな".repeat(60)),
                                        Entry.text("ラベル".repeat(60), "値".repeat(400)),
                                        Entry.text("英字", "W".repeat(900)))),
                        Section.of(
                                "文字",
                                new Prose(
                                        "髙 﨑 𠮷 𩸽 Заўёркаў ў Лукашэнка İstanbul Ž 葛\uDB40\uDD00 ﾊﾝｶｸ ①㈱ 日\u0301 e\u0301"),
                                new Prose(
                                        "😀👨‍👩‍👧 \u0007\u0000\u001b \uD800 \uFFFE \u202Egnp.exe \u200B\uFEFF \uE000 العربية 한국어 \u2028"),
                                Entries.of(
                                        Entry.mono("\uDC00", "😀 0xдеад ў 髙 \u0001"),
                                        Entry.text("合字", "office affiliate fi ffi fl"))),
                        Section.of(
                                "空",
                                Entries.of(),
                                new Prose(" "),
                                new Table("表", List.of(Column.text("一", 1)), List.of(), "行がありません。"),
                                Part.of("部"),
                                Entries.of(Entry.text("値なし", null), Entry.mono("", ""))),
                        Section.of("何もない章"),
                        Section.of(
                                "表",
                                new Table(
                                        "多くの行",
                                        List.of(
                                                Column.text("語", 2),
                                                Column.code("符号", 3),
                                                Column.figure("数", 2),
                                                Column.text("<b>", 1)),
                                        IntStream.range(0, 60)
                                                .mapToObj(n -> Row.of(
                                                        n == 7 ? "長".repeat(900) : "語" + n,
                                                        HASH.substring(n % 60) + "ff".repeat(n % 30),
                                                        n == 9 ? "9".repeat(80) : "123,456,789.123456789012345678",
                                                        n == 11 ? "W".repeat(200) : ""))
                                                .toList(),
                                        ""))),
                new TriagePart("新規", null, List.of(), null),
                EXPORTED);
    }

    static PeriodSummary period() {
        return new PeriodSummary(
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31),
                counts(List.of("新規", "追加", "訂正", "取下げ"), 30),
                counts(List.of("未決定", "回付", "終了", "照会中"), 30),
                IntStream.range(0, 14)
                        .mapToObj(n -> new Outstanding(
                                name(n * 2),
                                "kanto-009" + String.format(Locale.ROOT, "%02d", n * 2 + 1),
                                n % 2 == 0 ? "2022年3月8日 ロシア・ベラルーシ" : "2022年3月11日 ロシア",
                                n % 3 == 0 ? "未読" : "確認中",
                                Instant.parse("2026-11-0" + (1 + n % 7) + "T00:00:00Z"),
                                n % 3 == 0 ? Instant.parse("2026-11-0" + (1 + n % 7) + "T00:00:00Z") : null))
                        .toList(),
                EXPORTED);
    }

    static PeriodSummary emptyPeriod() {
        return new PeriodSummary(
                LocalDate.of(2019, 4, 30),
                LocalDate.of(2019, 5, 1),
                counts(List.of("新規"), 0),
                counts(List.of(), 0),
                List.of(),
                EXPORTED);
    }

    private static CountTable counts(List<String> counted, int exchanges) {
        return new CountTable(
                counted,
                IntStream.range(0, exchanges)
                        .mapToObj(n -> new CountRow(
                                name(n),
                                "kanto-009" + String.format(Locale.ROOT, "%02d", n + 1),
                                LongStream.range(0, counted.size())
                                        .map(c -> (n * 37L + c * 411) % (c == 0 ? 2400 : 19))
                                        .boxed()
                                        .toList()))
                        .toList());
    }

    private static String name(int n) {
        List<String> names = List.of("あかつき", "いぶき", "うみかぜ", "えにし", "おおぞら", "かすみ", "きらめき", "くろしお", "けやき", "こだま");
        return "株式会社" + names.get(n % 10) + (n % 3 == 0 ? "暗号資産取引所" : n % 3 == 1 ? "デジタルアセット" : "コイン");
    }
}
