package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.sample;
import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Example.without;
import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.todoke.filing.Device;

/** Rules on devices and lines. */
final class DeviceRules {
    private static final Pattern V4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final Set<String> ONLINE = Set.of("LOGIN", "OPEN_ACCOUNT", "WD_CRYPTO", "WD_FIAT", "SWAP");
    private static final Set<String> BY_HAND = Set.of("ATM", "BNK", "OTH");

    static final Rule N01 = fatal("N01")
            .says("IPアドレスの形になっていません（IPv4 または IPv6）。", "This is no IP address (IPv4 or IPv6).")
            .bad(set("/transactions/1/device/ip", "203.0.113.256"))
            .good(set("/transactions/1/device/ip", "2001:db8::24"))
            .looks((look, out) -> look.eachPart(
                    Device.class,
                    (pointer, device) ->
                            out.when(device.ip() != null && parse(device.ip()).isEmpty(), pointer + "/ip")));

    static final Rule N02 = fatal("N02")
            .says("接続の始めと終わりを、未来でない正しい順で記入してください。", "First and last seen must be in order and not in the future.")
            .bad(set("/transactions/1/device/seenTo", "2026-11-18T00:57:00Z"))
            .good(set("/transactions/1/device/seenTo", "2026-11-18T00:58:00Z"))
            .looks((look, out) -> look.eachPart(Device.class, (pointer, device) -> {
                Instant limit = look.surroundings().now().plus(Duration.ofMinutes(5));
                Optional<Instant> from = Reads.instant(device.seenFrom());
                Optional<Instant> to = Reads.instant(device.seenTo());
                out.when(from.isPresent() && from.get().isAfter(limit), pointer + "/seenFrom");
                out.when(
                        to.isPresent()
                                && (to.get().isAfter(limit)
                                        || from.isPresent() && to.get().isBefore(from.get())),
                        pointer + "/seenTo");
            }));

    static final Rule N03 = warning("N03")
            .says(
                    "オンラインの取引ですが、IPアドレスがありません。記録があれば記入してください。",
                    "An online transaction without an IP address. Please add it if there is a record.")
            .bad(without("/transactions/1/device"))
            .good(sample())
            .looks((look, out) -> look.eachTransaction((pointer, t) -> {
                boolean online = !PastTransferRules.isOne(look.content())
                        && t.type() != null
                        && ONLINE.contains(t.type())
                        && (t.transmode() == null || !BY_HAND.contains(t.transmode()));
                boolean without = t.device() == null || Look.missing(t.device(), "ip");
                out.when(online && without, pointer + "/device/ip");
            }));

    static final Rule N04 = warning("N04")
            .says(
                    "社内や端末だけで使う範囲のIPアドレスです。外から見えるアドレスか確かめてください。",
                    "This IP address is of a private or reserved range. Please check that it is the outside one.")
            .bad(set("/transactions/1/device/ip", "192.168.1.20"))
            .good(sample())
            .looks((look, out) -> look.eachPart(
                    Device.class,
                    (pointer, device) -> out.when(
                            device.ip() != null
                                    && parse(device.ip())
                                            .filter(DeviceRules::inside)
                                            .isPresent(),
                            pointer + "/ip")));

    static final Rule N05 = fatal("N05")
            .says("ポート番号は1から65535までの整数です。", "A port is a whole number from 1 to 65535.")
            .bad(set("/transactions/1/device/port", "70000"))
            .good(set("/transactions/1/device/port", "65535"))
            .looks((look, out) -> look.eachPart(Device.class, (pointer, device) -> {
                String port = device.port();
                boolean digits = port != null && port.matches("[0-9]{1,18}");
                out.when(
                        digits && port != null && (Long.parseLong(port) < 1 || Long.parseLong(port) > 65_535),
                        pointer + "/port");
            }));

    static final List<Rule> ALL = List.of(N01, N02, N03, N04, N05);

    private DeviceRules() {}

    /** Literals only: a name is never looked up. */
    private static Optional<InetAddress> parse(String ip) {
        if (!V4.matcher(ip).matches() && !V6.matcher(ip).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(ip));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static boolean inside(InetAddress address) {
        byte[] bytes = address.getAddress();
        // Shared address space of carriers (RFC 6598) and unique local addresses (RFC 4193).
        boolean carrier = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        boolean local = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        return carrier
                || local
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
