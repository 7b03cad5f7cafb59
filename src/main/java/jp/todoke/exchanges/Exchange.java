package jp.todoke.exchanges;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One registered crypto-asset exchange (暗号資産交換業者).
 *
 * @param bureau code of the local finance bureau, such as {@code KNT}
 * @param registrationNo five digits; repeats across bureaus
 * @param corporateNumber 13 digits (法人番号)
 */
public record Exchange(
        ExchangeId id,
        String bureau,
        String registrationNo,
        String nameJa,
        String nameKana,
        String nameEn,
        String corporateNumber,
        LocalDate registeredOn,
        Status status,
        String address)
        implements Serializable {

    /** Whether it may file as a registered exchange. */
    public enum Status {
        ACTIVE,
        SUSPENDED,
        DEREGISTERED
    }
}
