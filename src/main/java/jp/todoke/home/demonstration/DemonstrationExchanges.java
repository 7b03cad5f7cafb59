package jp.todoke.home.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.todoke.exchanges.Exchange;
import jp.todoke.exchanges.ExchangeId;

/** Thirty invented exchanges, {@code kanto-00901} to {@code kanto-00930}. None of them exists. */
final class DemonstrationExchanges {
    private static final String[][] NAMES = {
        {"青葉デジタル取引所", "アオバデジタルトリヒキジョ", "Aoba Digital Exchange"},
        {"伊吹コインサービス", "イブキコインサービス", "Ibuki Coin Services"},
        {"梅の里クリプト", "ウメノサトクリプト", "Umenosato Crypto"},
        {"永楽ブロックチェーン証券", "エイラクブロックチェーンショウケン", "Eiraku Blockchain"},
        {"沖つ波トークン取引所", "オキツナミトークントリヒキジョ", "Okitsunami Token Exchange"},
        {"霞デジタルアセット", "カスミデジタルアセット", "Kasumi Digital Assets"},
        {"北星コインゲート", "キタボシコインゲート", "Kitaboshi Coin Gate"},
        {"雲井暗号資産販売所", "クモイアンゴウシサンハンバイジョ", "Kumoi Crypto Sales"},
        {"欅台フィンテック", "ケヤキダイフィンテック", "Keyakidai Fintech"},
        {"小桜ウォレット", "コザクラウォレット", "Kozakura Wallet"},
        {"さざなみ取引所", "サザナミトリヒキジョ", "Sazanami Exchange"},
        {"白樺コインパートナーズ", "シラカバコインパートナーズ", "Shirakaba Coin Partners"},
        {"鈴懸デジタル", "スズカケデジタル", "Suzukake Digital"},
        {"瀬戸内クリプトマーケット", "セトウチクリプトマーケット", "Setouchi Crypto Market"},
        {"空色ブロックス", "ソライロブロックス", "Sorairo Blocks"},
        {"高砂トークンバンク", "タカサゴトークンバンク", "Takasago Token Bank"},
        {"千歳コイン取引所", "チトセコイントリヒキジョ", "Chitose Coin Exchange"},
        {"月影アセットゲート", "ツキカゲアセットゲート", "Tsukikage Asset Gate"},
        {"照葉デジタル通貨", "テルハデジタルツウカ", "Teruha Digital Currency"},
        {"常磐クリプトトレード", "トキワクリプトトレード", "Tokiwa Crypto Trade"},
        {"凪コインデスク", "ナギコインデスク", "Nagi Coin Desk"},
        {"錦ブロックマーケット", "ニシキブロックマーケット", "Nishiki Block Market"},
        {"沼辺フィナンシャル", "ヌマベフィナンシャル", "Numabe Financial"},
        {"野分トークン販売所", "ノワキトークンハンバイジョ", "Nowaki Token Sales"},
        {"初雁デジタル取引所", "ハツカリデジタルトリヒキジョ", "Hatsukari Digital Exchange"},
        {"日和クリプト", "ヒヨリクリプト", "Hiyori Crypto"},
        {"藤波コイン", "フジナミコイン", "Fujinami Coin"},
        {"穂高アセットマーケット", "ホダカアセットマーケット", "Hodaka Asset Market"},
        {"真澄ブロックチェーン", "マスミブロックチェーン", "Masumi Blockchain"},
        {"水無月デジタルアセット取引所", "ミナヅキデジタルアセットトリヒキジョ", "Minazuki Digital Asset Exchange"},
    };

    private DemonstrationExchanges() {}

    static List<Exchange> all() {
        List<Exchange> all = new ArrayList<>();
        for (int i = 0; i < NAMES.length; i++) {
            String number = "%05d".formatted(901 + i);
            all.add(new Exchange(
                    new ExchangeId("kanto-" + number),
                    "KNT",
                    number,
                    "株式会社" + NAMES[i][0],
                    NAMES[i][1],
                    NAMES[i][2] + " K.K.",
                    corporateNumber("0104010%05d".formatted(90_001 + i)),
                    LocalDate.of(2018, 4, 2).plusDays(31L * i),
                    Exchange.Status.ACTIVE,
                    "東京都千代田区見本町" + (1 + i % 9) + "丁目" + (1 + i) + "番"));
        }
        return all;
    }

    /** Puts the check digit before twelve digits (法人番号の指定等に関する省令). */
    private static String corporateNumber(String twelve) {
        int sum = 0;
        for (int n = 1; n <= 12; n++) {
            int digit = twelve.charAt(12 - n) - '0';
            sum += digit * (n % 2 == 1 ? 1 : 2);
        }
        return (9 - sum % 9) + twelve;
    }
}
