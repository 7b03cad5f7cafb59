package jp.todoke.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** The frame of every page: whose desk this is, the ways from here, and where here is. */
@Named("desk")
@RequestScoped
public class DeskView {
    private static final System.Logger LOG = System.getLogger(DeskView.class.getName());

    @Inject
    CurrentCaller caller;

    @Inject
    DeskNames names;

    @Inject
    Language language;

    @Inject
    HttpServletRequest request;

    @Inject
    ServletContext context;

    /** A task of the navigation. */
    public record Way(String path, String label, String about, boolean current) {}

    private record Task(String path, String key, @Nullable Permission permission) {}

    private static final List<Task> OF_EXCHANGE = List.of(
            new Task("/exchange/home.xhtml", "home.nav.home", null),
            new Task("/exchange/notices/list.xhtml", "home.nav.notices", Permission.READ_NOTICES),
            new Task("/exchange/filing/list.xhtml", "home.nav.filings", Permission.READ_OWN_FILINGS),
            new Task("/exchange/filing/edit.xhtml", "home.nav.newFiling", Permission.PREPARE_FILING),
            new Task("/exchange/filing/urgent.xhtml", "home.nav.urgent", Permission.PREPARE_FILING),
            new Task("/admin/people.xhtml", "home.nav.people", Permission.MANAGE_PEOPLE),
            new Task("/admin/restricted.xhtml", "home.nav.restricted", Permission.MANAGE_PEOPLE));

    private static final List<Task> OF_AUTHORITY = List.of(
            new Task("/authority/home.xhtml", "home.nav.home", null),
            new Task("/authority/triage/queue.xhtml", "home.nav.queue", Permission.READ_QUEUE),
            new Task("/authority/notices/board.xhtml", "home.nav.board", Permission.READ_BOARD),
            new Task("/authority/summaries/period.xhtml", "home.nav.period", Permission.EXPORT_PERIOD_SUMMARY),
            new Task("/authority/ledger/events.xhtml", "home.nav.ledger", Permission.READ_LEDGER),
            new Task("/authority/ledger/verify.xhtml", "home.nav.verify", Permission.VERIFY_LEDGER),
            new Task("/admin/people.xhtml", "home.nav.people", Permission.MANAGE_PEOPLE));

    /** {@code exchange}, {@code authority}, or {@code public} where nobody is signed in. */
    public String getSide() {
        return !caller.get().isKnown() ? "public" : caller.get().exchange() == null ? "authority" : "exchange";
    }

    /** The name of the exchange, or of the authority. */
    public String getName() {
        @Nullable String exchange = caller.get().exchange();
        if (exchange == null) {
            return language.texts().get("home.authority");
        }
        try {
            return names.own(exchange);
        } catch (RuntimeException unreadable) {
            // The frame also stands around the page that tells of a database that does not answer.
            LOG.log(System.Logger.Level.WARNING, "the name of {0} could not be read", exchange);
            return exchange;
        }
    }

    /** The first page of the caller's side. */
    public String getHome() {
        return getSide().equals("public") ? "/" : "/" + getSide() + "/home.xhtml";
    }

    /** The tasks the caller may do. */
    public List<Way> getWays() {
        String here = path();
        Stream<Task> tasks =
                switch (getSide()) {
                    case "exchange" -> OF_EXCHANGE.stream();
                    case "authority" -> OF_AUTHORITY.stream();
                    default -> Stream.empty();
                };
        return tasks.filter(task -> task.permission() == null || caller.get().may(task.permission()))
                .map(task -> new Way(
                        task.path(),
                        language.texts().get(task.key()),
                        language.texts().get(task.key() + ".about"),
                        task.path().equals(here)))
                .toList();
    }

    /** Where the navigation leads, for tests. */
    static List<String> paths() {
        return Stream.concat(OF_EXCHANGE.stream(), OF_AUTHORITY.stream())
                .map(Task::path)
                .toList();
    }

    /** This page with its query, to come back to after the language was switched. */
    public String getBack() {
        String path = path();
        Object query = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null
                ? request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING)
                : request.getQueryString();
        String back = query == null ? path : path + "?" + query;
        return URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** How long a session lasts without a request, in seconds. */
    public int getIdleSeconds() {
        return context.getSessionTimeout() * 60;
    }

    public int getIdleMinutes() {
        return context.getSessionTimeout();
    }

    private String path() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }
}
