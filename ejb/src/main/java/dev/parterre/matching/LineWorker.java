package dev.parterre.matching;

import dev.parterre.matching.Looks.Standing;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.StandingOrder;
import dev.parterre.preference.StandingOrderService;
import dev.parterre.seating.PlaceService;
import dev.parterre.shared.Roles;
import dev.parterre.shared.Strain;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Serves the line of a performance that something happened to: from its front, in the published order, as long as anything is left
 * that somebody in it could have. Whatever happens to the performance meanwhile has it served again.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LineWorker {

    private static final Logger LOG = Logger.getLogger(LineWorker.class);

    /** Then other lines have their turn. */
    private static final Duration AT_A_STRETCH = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int PAGE = 100;

    @Inject
    private LineCrew crew;

    @Inject
    private Looks looks;

    @Inject
    private Lotteries lotteries;

    @Inject
    private Programme programme;

    @Inject
    private PreferenceWatch preferences;

    @Inject
    private LineAbsentees absentees;

    @EJB
    private StandingOrderService orders;

    @EJB
    private PlaceService places;

    @EJB
    private MatchingService matching;

    @Inject
    private Clock clock;

    /** How a pass, or a part of it, ended. */
    private enum End {
        /** Whoever could get anything was asked. */
        SERVED,
        /** The line is that of a lottery, whose run asks for another look when it has served it. */
        CLOSED,
        /** Something happened. */
        AGAIN,
        /** Time is up, or there is too much to do; the rest is for whoever takes it next. */
        LEFT
    }

    /** What broke is taken up by the decision's own round. */
    public void finish(Step step) {
        matching.finish(step);
    }

    /** @return false when no line is to be served */
    public boolean workOne() {
        var taken = looks.take();
        taken.ifPresent(this::work);
        return taken.isPresent();
    }

    private void work(Look taken) {
        var until = clock.instant().plus(AT_A_STRETCH);
        var round = Round.first(until);
        var look = Optional.of(taken);
        while (look.isPresent()) {
            var end = pass(look.get(), round);
            round = end == End.AGAIN ? Round.toTheEnd(clock.instant()) : Round.first(until);
            look = isOver(look.get(), end)
                    ? Optional.empty()
                    : looks.again(look.get().lease());
        }
    }

    private boolean isOver(Look look, End end) {
        return switch (end) {
            case SERVED -> looks.served(look);
            case CLOSED -> looks.dropped(look);
            case AGAIN -> false;
            case LEFT -> true;
        };
    }

    private End pass(Look look, Round round) {
        if (lotteries.isClosed(look.performance())) {
            return End.CLOSED;
        }
        programme.ready();
        return programme
                .candidate(look.performance())
                .map(candidate -> pass(look, candidate, round))
                .orElse(End.SERVED);
    }

    private End pass(Look look, Candidate candidate, Round round) {
        var line = rest(preferences.wanting(candidate), look.after());
        var picture = places.readPicture(candidate.id(), candidate.terms().plan());
        var remains = new Remains(
                candidate,
                () -> round.mayHaveRest() ? picture.roomForLine(clock.instant()) : picture.room(clock.instant()));
        var pass = new Pass(look, candidate, remains, round);
        for (var from = 0; from < line.size() && !pass.remains().isNothing(); from += PAGE) {
            var last = from == 0 ? Optional.<PreferenceId>empty() : Optional.of(line.get(from - 1));
            var end = page(pass, line.subList(from, Math.min(line.size(), from + PAGE)), last);
            if (end != End.SERVED) {
                return end;
            }
        }
        return End.SERVED;
    }

    private record Pass(Look look, Candidate candidate, Remains remains, Round round) {

        Cause cause() {
            return round.mayHaveRest() ? look.cause() : look.cause().withoutRest();
        }
    }

    /** From where it was left; from the front when who stood there has gone. */
    private static List<PreferenceId> rest(List<PreferenceId> line, Optional<PreferenceId> after) {
        return line.subList(after.map(line::indexOf).orElse(-1) + 1, line.size());
    }

    /** @param before who stands before the first of them; empty at the front */
    private End page(Pass pass, List<PreferenceId> ids, Optional<PreferenceId> before) {
        var end = check(pass, before);
        if (end != End.SERVED) {
            return end;
        }
        var last = before;
        for (var order : present(pass, ids)) {
            if (pass.remains().mayDoFor(order)) {
                end = check(pass, last);
                end = end == End.SERVED ? serve(pass, order, last) : end;
            }
            if (end != End.SERVED) {
                return end;
            }
            last = Optional.of(order.id());
        }
        return End.SERVED;
    }

    /** Those who could get something, in their order. */
    private List<StandingOrder> present(Pass pass, List<PreferenceId> ids) {
        var known = orders.orders(ids).stream().collect(Collectors.toMap(StandingOrder::id, Function.identity()));
        var hopeful = ids.stream()
                .filter(known::containsKey)
                .map(known::get)
                .filter(pass.remains()::mayDoFor)
                .toList();
        return absentees.present(hopeful, pass.candidate(), pass.look().givers());
    }

    /** Whether the pass goes on. */
    private End check(Pass pass, Optional<PreferenceId> last) {
        var look = pass.look();
        var now = clock.instant();
        var standing = looks.standing(look);
        if (standing == Standing.LOST) {
            return End.LEFT;
        }
        return switch (pass.round().way(standing == Standing.ASKED_AGAIN, look.begunAt(), now)) {
            case ON -> End.SERVED;
            case TO_THE_FRONT -> End.AGAIN;
            case AWAY -> {
                looks.leave(look, last, now);
                yield End.LEFT;
            }
        };
    }

    /** One that cannot be served keeps nobody else from being served; when nothing can be done, all wait. */
    private End serve(Pass pass, StandingOrder order, Optional<PreferenceId> last) {
        try {
            var decided = matching.serve(pass.cause(), order, pass.candidate());
            pass.remains().learn(order, decided);
            decided.step().ifPresent(crew::finish);
            return End.SERVED;
        } catch (RuntimeException broken) {
            if (Strain.in(broken).isPresent()) {
                looks.leave(pass.look(), last, clock.instant().plus(PAUSE));
                return End.LEFT;
            }
            LOG.warnf(broken, "preference %s could not be served", order.id());
            matching.noteFault(pass.look().cause(), order, pass.candidate());
            return End.SERVED;
        }
    }
}
