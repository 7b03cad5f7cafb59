package jp.todoke.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.text.Texts;

/**
 * The reader's language: what they chose (a cookie that stays), else what the browser asks for, else Japanese. Also how
 * pages print dates in it: {@code #{language.minute(instant)}}.
 */
@Named("language")
@RequestScoped
public class Language implements Serializable {
    private static final long serialVersionUID = 1L;

    static final String COOKIE = "todoke-language";

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    public Locale getLocale() {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue().equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
                }
            }
        }
        String wanted = request.getHeader("Accept-Language");
        return wanted != null && wanted.startsWith("en") ? Locale.ENGLISH : Locale.JAPANESE;
    }

    /** {@code ja} or {@code en}. */
    public String getCode() {
        return getLocale().getLanguage();
    }

    public boolean isJapanese() {
        return getCode().equals("ja");
    }

    public Texts texts() {
        return Texts.of(getLocale());
    }

    private Dates dates() {
        return Dates.of(getLocale());
    }

    public String day(LocalDate date) {
        return date == null ? "" : dates().day(date);
    }

    public String dayWithEra(LocalDate date) {
        return date == null ? "" : dates().dayWithEra(date);
    }

    /** The era date in full, such as 令和8年11月23日; for documents in Japanese. */
    public String era(LocalDate date) {
        return date == null ? "" : Dates.era(date);
    }

    public String minute(Instant instant) {
        return instant == null ? "" : dates().minute(instant);
    }

    public String second(Instant instant) {
        return instant == null ? "" : dates().second(instant);
    }

    /** From now, in words. */
    public String distance(Instant instant) {
        return instant == null ? "" : dates().distance(clock.instant(), instant);
    }

    /** The one of two texts that is in the reader's language. */
    public String pick(String japanese, String english) {
        return isJapanese() ? japanese : english;
    }
}
