package jp.todoke.filing;

import static jp.todoke.filing.Said.Kind.FIELD;
import static jp.todoke.filing.Said.Kind.INSTANT;
import static jp.todoke.filing.Said.Kind.NUMBER;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The device and line of an online transaction. */
public record Device(
        @Said(max = 45, unknowable = true) @Nullable String ip,
        @Said(kind = NUMBER) @Nullable String port,

        @Said(kind = INSTANT, unknowable = true) @Nullable String seenFrom,

        @Said(kind = INSTANT, unknowable = true) @Nullable String seenTo,

        @Said(codes = "YES_NO_UNKNOWN") @Nullable String proxyVpnTor,
        @Said(codes = "COUNTRY") @Nullable String country,
        @Said(max = 500) @Nullable String userAgent,
        @Said(max = 35) @Nullable String browserLanguage,
        @Said @Nullable String deviceId,
        @Said(max = 100) @Nullable String os,
        @Said(max = 100) @Nullable String username,
        @Said(kind = FIELD, max = 40, items = 20) List<String> unknown) {
    public Device {
        unknown = List.copyOf(unknown);
    }
}
