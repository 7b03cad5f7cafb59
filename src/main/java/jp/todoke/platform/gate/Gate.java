package jp.todoke.platform.gate;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import jp.todoke.platform.database.DatabaseAway;
import jp.todoke.platform.database.Scope;
import jp.todoke.platform.database.Transactions;
import org.jspecify.annotations.Nullable;

/** The one door to every use case. */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class Gate {
    private static final System.Logger LOG = System.getLogger(Gate.class.getName());

    @Inject
    CurrentCaller currentCaller;

    @Inject
    CurrentAct currentAct;

    @Inject
    Transactions transactions;

    @Inject
    Event<Act> acts;

    @Inject
    Clock clock;

    @AroundInvoke
    @Nullable
    Object pass(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        Caller caller = currentCaller.get();
        Permitted permitted = method.getAnnotation(Permitted.class);
        if (permitted == null) {
            throw new IllegalStateException(method + " is a use case without @Permitted");
        }
        String name = method.getDeclaringClass().getSimpleName();
        Permission asked = permitted.value()[0];
        currentAct.begin(subject(method, call.getParameters()));
        try {
            if (Arrays.stream(permitted.value()).noneMatch(caller::may)) {
                throw caller.isKnown()
                        ? Refusal.forbidden("platform.refusal.forbidden")
                        : new Refusal(Refusal.Kind.UNKNOWN_CALLER, "platform.refusal.signIn");
            }
            return transactions.run(caller.scope(), caller.exchange(), caller.account(), () -> {
                Object result = call.proceed();
                acts.fire(act(name, Act.Outcome.DONE, null, asked, caller));
                return result;
            });
        } catch (Refusal refusal) {
            record(act(name, Act.Outcome.REFUSED, refusal.key(), asked, caller));
            throw refusal;
        } catch (DatabaseAway away) {
            // The ledger lies in the same database: there is nobody to tell.
            LOG.log(System.Logger.Level.WARNING, "the database is away: " + away.getMessage());
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "platform.refusal.away", DatabaseAway.RETRY_AFTER);
        } catch (Exception failure) {
            if (isStale(failure)) {
                Refusal stale = Refusal.conflict("platform.refusal.stale");
                record(act(name, Act.Outcome.REFUSED, stale.key(), asked, caller));
                throw stale;
            }
            record(act(name, Act.Outcome.FAILED, failure.getClass().getSimpleName(), asked, caller));
            throw failure;
        } finally {
            currentAct.end();
        }
    }

    private Act act(String name, Act.Outcome outcome, @Nullable String reason, Permission asked, Caller caller) {
        return new Act(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                name,
                outcome,
                reason,
                asked,
                caller,
                currentCaller.channel(),
                currentAct.subject(),
                currentAct.details());
    }

    /** A refusal that cannot be written down must still be a refusal; the log then has its code. */
    private void record(Act act) {
        try {
            transactions.run(Scope.SYSTEM, null, () -> {
                acts.fire(act);
                return null;
            });
        } catch (Exception failure) {
            LOG.log(System.Logger.Level.ERROR, "ledger could not take " + act.name() + " " + act.outcome(), failure);
        }
    }

    private static boolean isStale(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockException
                    || t.getClass().getName().equals("org.eclipse.persistence.exceptions.OptimisticLockException")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String subject(Method method, Object[] arguments) {
        Annotation[][] marks = method.getParameterAnnotations();
        for (int i = 0; i < marks.length; i++) {
            for (Annotation mark : marks[i]) {
                if (mark instanceof Subject && arguments[i] != null) {
                    String text = arguments[i].toString();
                    return text.length() <= 200 ? text : text.substring(0, 200);
                }
            }
        }
        return null;
    }
}
