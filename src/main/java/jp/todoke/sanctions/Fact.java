package jp.todoke.sanctions;

/** What a list may say of a designation besides its names. The text is kept as printed, line breaks included. */
public enum Fact {
    /** 称号: an honorific or title. */
    TITLE,
    /** 肩書等: office or position. */
    POSITION,
    /** 生年月日: a full date, a year, a range or free text. */
    BIRTH_DATE,
    /** 出生地. */
    BIRTH_PLACE,
    /** 国籍. */
    NATIONALITY,
    /** 旅券番号. */
    PASSPORT,
    /** 住所・所在地. */
    ADDRESS,
    /** その他の情報. */
    OTHER
}
