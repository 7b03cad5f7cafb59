package jp.todoke.filing.domain.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.todoke.filing.Party;
import jp.todoke.filing.Transaction;
import jp.todoke.filing.Wallet;

/** What can be taken from a table, and the columns that it may have. */
public enum Columns {
    TRANSACTIONS("transactions", Transaction.class, """
            executedAt | /executedAt | 日時,取引日時,実行日時,約定日時,日付,取引日,年月日 | Executed at,date,time,datetime,date time,timestamp,when
            type | /type | 取引の種類,取引種別,種類,種別,区分,処理 | Type,transaction type,kind,what,action
            transmode | /transmode | 取引の方法,方法,取引方法 | Manner,mode,transmode,method
            status | /status | 状態,ステータス,結果 | Status,state,result
            asset | /from/0/asset,/to/0/asset | 銘柄,通貨,資産 | Asset,currency,coin,token,ticker,symbol
            amount | /from/0/amount,/to/0/amount | 数量,枚数 | Amount,quantity,qty,volume
            amountJpy | /amountJpy | 円換算額,金額,円,日本円,円貨,金額円,円価額 | Amount JPY,JPY,yen,JPY amount,value JPY,amount in yen
            funds | /from/0/fundsCode,/to/0/fundsCode | 資金の種類,資金種別 | Funds,funds code,kind of funds
            network | /txIds/0/network | ネットワーク,チェーン,ブロックチェーン | Network,chain,blockchain
            fromParty | /from/0/party | 出し手,送付人,送金元,送金人,振込元 | From,sender,originator,from party,payer
            fromAddress | /from/0/wallet | 送付元アドレス,出し手アドレス,送信元アドレス,送信元 | From address,sender address,source address,from wallet
            toParty | /to/0/party | 受け手,受取人,送金先,振込先 | To,receiver,recipient,beneficiary,to party,payee
            toAddress | /to/0/wallet | 送付先アドレス,受け手アドレス,送信先アドレス,宛先アドレス,送付先,送信先 | To address,receiver address,destination address,to wallet
            txId | /txIds/0/hash | トランザクションID,TXID,取引ハッシュ,ハッシュ | Transaction id,tx id,tx hash,transaction hash,hash
            noTxIdReason | /noTxIdReason | IDがない理由,トランザクションIDがない理由 | No tx id reason,reason for no id
            isSuspicious | /isSuspicious | 疑わしい,疑い,疑わしいか | Suspicious,is suspicious
            reasonNotCompleted | /reasonNotCompleted | 完了しなかった理由,未完了の理由 | Reason not completed,why not completed
            rate | /rate | レート,換算レート,単価 | Rate,price,exchange rate
            rateSource | /rateSource | レートの出所,レート元 | Rate source
            rateAt | /rateAt | レートの時点,レート日時 | Rate at,rate time
            fromFunds | /from/0/fundsCode | 出し手の資金の種類,出し手資金 | From funds
            fromAsset | /from/0/asset | 出し手の銘柄,出した銘柄 | From asset,sent asset
            fromAmount | /from/0/amount | 出し手の数量,出した数量 | From amount,sent amount
            toFunds | /to/0/fundsCode | 受け手の資金の種類,受け手資金 | To funds
            toAsset | /to/0/asset | 受け手の銘柄,受けた銘柄 | To asset,received asset
            toAmount | /to/0/amount | 受け手の数量,受けた数量 | To amount,received amount
            ref | /ref | 取引の符号,取引番号,番号,符号,No | Reference,ref,number,transaction number,transaction ref
            conductor | /conductor | 取引の任に当たる者,代理人 | Conductor,agent
            purposeStated | /purposeStated | 申告された目的,目的 | Purpose,purpose stated
            description | /description | 取引の内容,内容,摘要,備考,メモ | Description,details,note,memo,remarks
            ip | /device/ip | IPアドレス,IP | IP address,IP
            """),
    WALLETS("wallets", Wallet.class, """
            network | /network | ネットワーク,チェーン,ブロックチェーン | Network,chain,blockchain
            address | /address | アドレス,ウォレットアドレス,ウォレット | Address,wallet address,wallet
            asset | /asset | 銘柄,通貨,資産 | Asset,coin,token,ticker
            tagOrMemo | /tagOrMemo | 宛先タグ・メモ,宛先タグ,タグ,メモ | Tag or memo,tag,memo,destination tag
            custody | /custody | 管理の形態,管理形態,管理 | Custody,hosted
            vaspName | /vaspName | 管理する業者,業者名,取引所,業者 | Provider,VASP,VASP name,exchange
            vaspCountry | /vaspCountry | 業者の国,国 | Provider country,country
            owner | /owner | 持ち主,保有者,名義人 | Owner,holder
            ownershipBasis | /ownershipBasis | 持ち主と判断した根拠,根拠 | Ownership basis,basis
            label | /attribution/label | 帰属,ラベル | Label,attribution
            vendor | /attribution/vendor | 分析業者 | Vendor
            category | /attribution/category | 分類 | Category
            riskScore | /attribution/riskScore | リスクスコア,スコア | Risk score,score
            ref | /ref | ウォレットの符号,符号,番号 | Reference,ref,number
            """),
    PARTIES("parties", Party.class, """
            subjectKind | /subjectKind | 種別,個人法人 | Kind,subject kind,type
            role | /role | 役割 | Role
            nativeName | /person/nativeName | 氏名,名前,漢字氏名,顧客名 | Name,full name,customer name
            kana | /person/kana | カナ,氏名カナ,フリガナ,ふりがな | Kana,name in kana
            latinName | /person/latinName | ローマ字,氏名ローマ字,英字氏名 | Latin name,romaji
            birthDate | /person/birthDate | 生年月日,誕生日 | Birth date,date of birth,dob,birthday
            precision | /person/birthDatePrecision | 生年月日の確かさ | Birth date precision
            nationality | /person/nationalities/0 | 国籍 | Nationality
            residenceCountry | /person/residenceCountry | 居住国 | Country of residence,residence
            addressCountry | /person/addresses/0/country | 住所の国,国 | Address country,country
            postcode | /person/addresses/0/postcode | 郵便番号 | Postcode,postal code,zip
            address | /person/addresses/0/text | 住所 | Address
            phone | /person/phones/0 | 電話番号,電話 | Phone,telephone,tel
            email | /person/emails/0 | メールアドレス,メール | E-mail,email,mail
            occupation | /person/occupation | 職業 | Occupation,job
            employer | /person/employer | 勤務先 | Employer
            nameJa | /entity/nameJa | 法人名,会社名,名称 | Company,body,company name
            nameEn | /entity/nameEn | 法人名英語 | Company name in English
            corporateNumber | /entity/corporateNumber | 法人番号 | Corporate number
            institution | /account/institutionName | 金融機関,銀行名 | Institution,bank
            branch | /account/branch | 支店,支店名 | Branch
            accountKind | /account/kind | 口座の種類 | Account kind
            accountNumber | /account/accountNumber | 口座番号,顧客番号 | Account number,account,account no
            isMyClient | /isMyClient | 自社の顧客か,自社顧客,自社の顧客 | My client,own client,is my client
            isSuspected | /isSuspected | 疑いがあるか,疑い | Suspected,is suspected
            reason | /reason | 疑う理由,理由 | Reason
            description | /description | 特徴 | Description
            ref | /ref | 関係者の符号,符号,番号 | Reference,ref,number
            """);

    private final String list;
    private final Class<? extends Record> part;
    private final List<Column> columns;

    Columns(String list, Class<? extends Record> part, String table) {
        this.list = list;
        this.part = part;
        this.columns =
                table.strip().lines().map(line -> Column.read(part, line)).toList();
    }

    /** Name of the content's list into which the rows go. */
    public String list() {
        return list;
    }

    Class<? extends Record> part() {
        return part;
    }

    public List<Column> all() {
        return columns;
    }

    public Optional<Column> column(String key) {
        return columns.stream().filter(c -> c.key().equals(key)).findFirst();
    }

    /**
     * What the columns under these headings seem to be, in their order; empty where a heading says nothing known. No column
     * is proposed twice.
     */
    public List<String> proposed(List<String> headings) {
        Set<String> given = new HashSet<>();
        List<String> keys = new ArrayList<>();
        for (String heading : headings) {
            keys.add(columns.stream()
                    .filter(column -> !heading.isBlank() && column.isCalled(heading))
                    .map(Column::key)
                    .filter(given::add)
                    .findFirst()
                    .orElse(""));
        }
        return keys;
    }

    /** Whether a line looks like headings: at least two of its cells, or all of them, name columns. */
    public boolean headings(List<String> line) {
        long known = proposed(line).stream().filter(key -> !key.isEmpty()).count();
        return known >= Math.min(2, line.size());
    }

    /** A line of headings to begin with, as CSV in UTF-8 with the mark that spreadsheets want (RFC 4180). */
    public String template(Locale locale) {
        List<String> labels = columns.stream().map(c -> c.label(locale)).toList();
        return "\ufeff" + String.join(",", labels) + "\r\n";
    }
}
