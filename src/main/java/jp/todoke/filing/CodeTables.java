package jp.todoke.filing;

/** The words of the code lists that are this portal's own, written by hand. Read by {@link CodeLists}. */
final class CodeTables {
    static final String TABLES = """
            #REPORT_CODE | 届出の種類 | Kind of report
            STR | 疑わしい取引の届出 | Suspicious transaction report
            SAR | 疑わしい行為の届出（取引なし） | Suspicious activity report (no transaction)
            SMP | 制裁対象者との一致の可能性 | Possible match with a designated person
            SMC | 制裁対象者との一致・資産凍結 | Confirmed match and freeze
            PTR | 制裁対象者への過去の移転 | Past transfer to a designated person
            AIF | 追加情報の回答 | Additional information in reply
            WDR | 届出の取下げの申出 | Request to withdraw a filing

            #FILING_KIND | 届出の区分 | Initial or following
            INITIAL | 新規 | Initial
            SUPPLEMENT | 追加 | Supplement
            CORRECTION | 訂正 | Correction
            WITHDRAWAL | 取下げ | Withdrawal

            #URGENCY | 緊急度 | Urgency
            ROUTINE | 通常 | Routine
            URGENT | 至急 | Urgent
            TERROR | テロ資金・拡散金融のおそれ | Terrorist or proliferation financing feared

            #DETECTION | 検知のきっかけ | How it was detected
            TM | 取引モニタリングの検知ルール | Monitoring rule
            STAFF | 役職員の気付き | Noticed by staff
            EXT_VENDOR | ブロックチェーン分析 | Chain analytics
            LE | 捜査機関からの照会 | Police inquiry
            PEER | 他の事業者・銀行からの情報 | Told by another provider or bank
            CUSTOMER | 顧客からの申出・苦情 | Customer's word or complaint
            MEDIA | 報道 | Media
            LIST | 制裁対象者リストの更新 | Update of the sanctions list
            AUDIT | 監査・点検 | Audit

            #PARTY_ROLE | 関係者の役割 | Role of the party
            SUBJ | 疑いの対象者 | Suspect
            CLI | 顧客 | Client
            SEND | 送付人 | Originator
            RECV | 受取人 | Beneficiary
            COND | 取引の任に当たる者・代理人 | Conductor or agent
            BO | 実質的支配者 | Beneficial owner
            REP | 代表者 | Representative
            SIG | 口座の利用者 | Account user
            INTR | 仲介した事業者 | Intermediary provider
            VICT | 被害者 | Victim
            ASSO | 関係者 | Associate
            WITN | その他 | Other

            #SUBJECT_KIND | 関係者の種別 | What the party is
            PERSON | 個人 | Natural person
            ENTITY | 法人・団体 | Body
            ACCOUNT | 口座 | Account
            UNIDENTIFIED | 特定できない者 | Not identified

            #FUNDS | 資金の種類 | Kind of funds
            K | 現金 | Cash
            B | 銀行振込 | Bank transfer
            C | カード | Card
            V | コンビニ入金・クイック入金 | Convenience store or quick deposit
            X | 暗号資産 | Crypto-asset
            S | ステーブルコイン（電子決済手段） | Stablecoin (electronic payment instrument)
            F | 取引所内の法定通貨残高 | Fiat balance at the exchange
            M | 加盟店・ポイント | Merchant or points
            N | NFT・その他のトークン | NFT or other token
            O | その他 | Other

            #TRANSMODE | 取引の方法 | Manner
            CHN | オンチェーン | On-chain
            ITF | 取引所内の移転 | Internal transfer
            EXC | 取引所（板）取引 | Order-book trade
            OTC | 販売所取引 | Sale desk
            P2P | 個人間取引 | Peer to peer
            LEV | 証拠金取引 | Margin
            STK | ステーキング・貸暗号資産 | Staking or lending
            BNK | 銀行 | Bank
            ATM | ATM | ATM
            API | API | API
            BRG | ブリッジ | Bridge
            OTH | その他 | Other

            #TX_TYPE | 取引の種類 | Type of transaction
            DEP_FIAT | 法定通貨の入金 | Fiat deposit
            WD_FIAT | 法定通貨の出金 | Fiat withdrawal
            DEP_CRYPTO | 暗号資産の預入れ | Crypto deposit
            WD_CRYPTO | 暗号資産の送付 | Crypto withdrawal
            BUY | 購入 | Purchase
            SELL | 売却 | Sale
            SWAP | 交換 | Swap
            TRANSFER | 移転 | Transfer
            OPEN_ACCOUNT | 口座開設 | Opening of an account
            LOGIN | ログイン | Login
            OTHER | その他 | Other

            #TX_STATUS | 取引の状態 | State of the transaction
            COMPLETED | 完了 | Completed
            ATTEMPTED | 未遂 | Attempted
            BLOCKED | 停止した | Blocked
            PENDING | 処理中 | Pending
            REVERSED | 取消し | Reversed

            #ACTION | とった措置 | Action taken
            MON | モニタリングの強化 | Enhanced monitoring
            EDD | 厳格な確認 | Enhanced due diligence
            LIM | 取引限度の設定 | Limits set
            SUS | 取引の停止 | Suspended
            FRZ | 外為法に基づく資産凍結 | Frozen under the Foreign Exchange Act
            REJ | 送付の拒絶 | Transfer rejected
            HLD | 移転の保留 | Transfer held
            CLO | 口座の解約 | Account closed
            DEC | 口座開設の謝絶 | Opening declined
            LEN | 警察への通報 | Reported to the police
            MOF | 財務省への報告 | Reported to the Ministry of Finance
            VIC | 被害者への連絡 | Victim contacted
            NON | なし | None

            #OFFENCE | 疑われる犯罪 | Suspected offence
            FRA | 詐欺（投資・ロマンス詐欺を含む） | Fraud, investment and romance fraud included
            SPF | 特殊詐欺 | Special fraud
            THF | 窃盗・不正アクセスによる流出 | Theft or hacking
            RAN | ランサムウェア | Ransomware
            DRG | 薬物 | Drugs
            TER | テロ資金供与 | Terrorist financing
            PRO | 拡散金融（北朝鮮等） | Proliferation financing
            SAN | 経済制裁の回避 | Sanctions evasion
            BOR | 組織犯罪 | Organised crime
            TAX | 脱税 | Tax offence
            GAM | 違法賭博 | Illegal gambling
            CSA | 児童の性的搾取 | Child sexual abuse
            COR | 贈収賄 | Corruption
            UNR | 無登録業者 | Unregistered provider
            IDF | 本人確認書類の偽造・口座売買 | Identity fraud or account trading
            MLO | その他のマネー・ローンダリング | Other laundering
            UNK | 不明 | Not known

            #ID_DOC | 本人確認書類 | Document
            PASSP | 旅券 | Passport
            DRIVL | 運転免許証 | Driving licence
            MYNCARD | 個人番号カード（表面のみ・番号は記録しない） | My Number card (front only, number never kept)
            RESCARD | 在留カード | Residence card
            SPRC | 特別永住者証明書 | Special permanent resident certificate
            HIC | 健康保険証（種類のみ） | Health insurance card (kind only)
            REGCERT | 登記事項証明書 | Company register certificate
            SEAL | 印鑑登録証明書 | Seal certificate
            FORID | 外国政府発行の証明書 | Foreign identity document
            OTH | その他 | Other

            #INDICATOR | 疑わしいと判断した点 | Indicator
            A1 | 多額の現金 | Large cash | A
            A2 | 多量の小額紙幣・硬貨 | Many small notes or coins | A
            A3 | 基準額を下回る分割 | Split below a threshold | A
            B1 | 架空名義・借名の疑い | Nominee or false name | B
            B2 | 情報提供を拒む | Refuses information | B
            B3 | 複数の口座で同じ顔写真・書類 | Same face or document on several accounts | B
            B4 | 名義が異なるのに同じIP・端末 | Same IP or device, different names | B
            B5 | VPN・Tor等の匿名化した接続 | VPN, Tor or other anonymised login | B
            B6 | 口座の売買・貸借、運び屋の様子 | Account traded or rented, mule profile | B
            C1 | 多数の口座を保有 | Many accounts | C
            C2 | 24時間以内の入出 | In and out within 24 hours | C
            C3 | 休眠口座の突然の利用 | Dormant, then active | C
            C4 | 多数の者から一口座への入金 | Many payers to one account | C
            C5 | 残高全部の一括移転 | Whole balance moved at once | C
            D1 | 収入・属性に見合わない | Beyond income or profile | D
            D2 | 経済合理性がない・損失を気にしない | No economic sense, accepts loss | D
            D3 | ミキサー・タンブラー | Mixer or tumbler | D
            D4 | 匿名性の高い暗号資産・そこへの交換 | Privacy coin or swap into it | D
            D5 | ダークネット・ランサムウェア・詐欺との関わり | Darknet, ransomware or scam exposure | D
            D6 | 盗まれた暗号資産 | Stolen assets | D
            D7 | ブリッジ・DEXを使うチェーン渡り | Chain-hopping over bridges or DEX | D
            D8 | 多数と出入りする自己管理ウォレット | Unhosted wallet, many in and many out | D
            D9 | 無登録のP2P・OTC業者 | Unlicensed P2P or OTC trader | D
            E1 | 説明のつかない外国からの接続・言語 | Unexplained foreign login or browser language | E
            E2 | リスクの高い国・地域 | High-risk jurisdiction | E
            E3 | 無登録の外国業者 | Unregistered foreign provider | E
            E4 | 制裁対象国のIP | IP of a sanctioned country | E
            E5 | 制裁対象者・その関係者 | Designated person or associate | E
            E6 | 北朝鮮関連のアドレス群 | DPRK-related cluster | E
            F1 | 暴力団員等 | Organised-crime person | F
            F2 | 捜査機関からの照会 | Police inquiry | F
            F3 | 自社の役職員の関与 | Own staff involved | F
            F4 | トラベルルール情報の欠落・虚偽 | Travel-rule data missing or false | F
            F5 | 被害者の申告 | Victim's statement | F
            F9 | その他（内容を記載） | Other (text required) | F

            #INDICATOR_GROUP | 着眼点の区分 | Group of indicators
            A | 現金の使用形態 | Use of cash
            B | 真の口座保有者の隠匿 | Concealment of the true holder
            C | 口座の利用形態 | Manner of using the account
            D | 取引の形態 | Form of the transaction
            E | 外国との取引 | Dealings with foreign countries
            F | その他 | Others

            #CUSTODY | 管理の形態 | Custody
            HOSTED | 事業者が管理 | Hosted by a provider
            UNHOSTED | 自己管理 | Unhosted
            UNKNOWN | 不明 | Not known

            #ACCOUNT_KIND | 口座の種類 | Kind of account
            EXCHANGE | 暗号資産交換業者の口座 | Account with an exchange
            BANK | 銀行口座 | Bank account
            WALLET_HOSTED | 事業者管理のウォレット | Hosted wallet

            #ACCOUNT_STATUS | 口座の状態 | State of the account
            ACTIVE | 利用中 | Active
            DORMANT | 休眠 | Dormant
            RESTRICTED | 利用制限 | Restricted
            FROZEN | 凍結 | Frozen
            CLOSED | 解約 | Closed

            #GENDER | 性別 | Gender
            F | 女性 | Female
            M | 男性 | Male
            O | その他 | Other
            U | 不明 | Not known

            #DATE_PRECISION | 日付の確かさ | Precision of the date
            EXACT | 年月日まで確か | Exact
            YEAR | 年のみ | Year only
            ABOUT | およそ | About
            RANGE | 期間 | Range
            UNKNOWN | 不明 | Not known

            #YES_NO_UNKNOWN | 有無 | Yes or no
            Y | はい | Yes
            N | いいえ | No
            U | 不明 | Not known

            #TRAVEL_DIRECTION | 通知の向き | Direction of the notice
            SENT | 通知した | Sent
            RECEIVED | 通知を受けた | Received

            #ATTACHMENT_KIND | 添付書類の種類 | Kind of attachment
            STATEMENT | 取引の記録・明細 | Record or statement of transactions
            ID_DOC | 本人確認書類の写し | Copy of an identity document
            OPENING | 口座開設時の資料 | Papers of the account opening
            CHAT | やり取りの記録 | Record of a conversation
            SCREEN | 画面の写し | Picture of a screen
            ANALYSIS | ブロックチェーン分析の報告 | Report of a chain analysis
            ACCESS_LOG | 接続の記録 | Access log
            OTHER | その他 | Other

            #MALWARE_CHECK | マルウェアの検査 | Check for malware
            CLEAN | 検査済み（検出なし） | Checked, nothing found
            NOT_CHECKED | 検査していない | Not checked

            #LANGUAGE | 届出の言語 | Language of the report
            ja | 日本語 | Japanese
            en | 英語 | English
            mixed | 日本語と英語 | Japanese and English
            other | その他 | Other

            #MATCH_KIND | 一致の状況 | How it matches
            CONFIRMED | 一致を確認した | Confirmed
            POSSIBLE | 一致の可能性があり確認中 | Possible, being checked
            PAST_TRANSFER | 過去の移転の相手 | Party to a past transfer
            ASSOCIATE | 対象者の関係者 | Associate of a listed person
            RULED_OUT | 確認の結果、別人 | Checked: somebody else

            #RELATED_REPORT | ほかの届出との関係 | Relation to the other filing
            CONTINUES | 同じ取引の続き | The same activity goes on
            SAME_SUBJECT | 同じ対象者 | The same subject
            SAME_CASE | 同じ事案 | The same matter
            SAME_FUNDS | 同じ資金の流れ | The same flow of funds
            SERIES | 一つの届出を分けたもの | Part of one filing in a series
            REPLY | 照会への回答 | Reply to a request

            #PARTY_RELATION | 関係者どうしの関係 | Relation between parties
            SPOUSE | 配偶者 | Spouse
            PARENT | 親 | Parent
            CHILD | 子 | Child
            RELATIVE | その他の親族 | Other relative
            EMPLOYER | 雇い主 | Employer
            EMPLOYEE | 従業員 | Employee
            DIRECTOR | 役員・代表者 | Director or representative
            SHAREHOLDER | 株主・出資者 | Shareholder
            OWNER | 実質的支配者 | Beneficial owner
            SUBSIDIARY | 子会社・関連会社 | Subsidiary or affiliate
            AGENT | 代理人・取引の任に当たる者 | Agent
            NOMINEE | 名義を貸した者 | Nominee
            ACCOMPLICE | 共犯とみられる者 | Presumed accomplice
            VICTIM | 被害者 | Victim
            ACQUAINTANCE | 知人 | Acquaintance
            SAME_ADDRESS | 同じ住所・電話番号 | Same address or telephone
            SAME_DEVICE | 同じ端末・IPアドレス | Same device or IP address
            SAME_PERSON | 同一人物とみられる | Presumably the same person
            OTHER | その他 | Other
            UNKNOWN | 不明 | Not known

            #OCCUPATION | 職業の区分 | Kind of occupation
            EMPLOYEE | 会社員・団体職員 | Employee
            OFFICER | 会社・団体の役員 | Company officer
            PUBLIC | 公務員 | Public servant
            SELF | 個人事業主・自営業 | Self-employed
            PROFESSION | 弁護士・会計士・医師等 | Profession (lawyer, accountant, doctor)
            PART | パート・アルバイト・派遣・契約 | Part-time, temporary or contract
            STUDENT | 学生 | Student
            HOME | 主婦・主夫 | Homemaker
            RETIRED | 退職者・年金受給者 | Retired
            NONE | 無職 | Without occupation
            OTHER | その他 | Other

            #ENTITY_STATUS | 法人の状態 | State of the body
            ACTIVE | 活動中 | Active
            DORMANT | 休眠 | Dormant
            NO_SUBSTANCE | 実態が確認できない | No substance found
            LIQUIDATION | 清算・破産手続中 | In liquidation or bankruptcy
            DISSOLVED | 解散・閉鎖 | Dissolved
            NOT_REGISTERED | 登記なし | Not registered
            UNKNOWN | 不明 | Not known

            #SIGNATORY_ROLE | 口座に対する権限 | Power over the account
            PRIMARY | 主たる名義人 | Primary holder
            JOINT | 共同名義人 | Joint holder
            AGENT | 代理人 | Agent
            OPERATOR | 操作の担当者 | Operator
            API | API・プログラムの利用者 | User of an API key
            OTHER | その他 | Other

            #TIME_PRECISION | 日時の確かさ | Precision of the time
            SECOND | 秒まで確か | To the second
            MINUTE | 分まで確か | To the minute
            DAY | 日まで確か | To the day
            ABOUT | およそ | About
            """;

    private CodeTables() {}
}
