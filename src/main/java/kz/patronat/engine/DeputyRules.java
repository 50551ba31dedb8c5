package kz.patronat.engine;

import java.util.Optional;
import kz.patronat.access.Deputies;
import kz.patronat.access.Deputyship;
import kz.patronat.access.Handover.Kind;
import kz.patronat.access.Handovers;
import kz.patronat.access.Handovers.Passed;
import kz.patronat.access.Handovers.Stead;
import kz.patronat.access.SeparationOfDuties;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.Act;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a deputy may do with the tasks that an absent colleague holds: take them, do them in the colleague's stead, and
 * give them back. What the colleague may not do, nobody does in his or her stead.
 */
@Component
class DeputyRules {

    private final Deputies deputies;
    private final Handovers handovers;
    private final SeparationOfDuties duties;
    private final StaffDirectory staff;

    DeputyRules(Deputies deputies, Handovers handovers, SeparationOfDuties duties, StaffDirectory staff) {
        this.deputies = deputies;
        this.handovers = handovers;
        this.duties = duties;
        this.staff = staff;
    }

    /**
     * Whether the task passes between a deputy and whom he or she stands in for; then it is written down.
     *
     * @throws RejectedInput when it would, but a rule forbids it
     */
    boolean passes(Work work, @Nullable String from, @Nullable String to, String person) {
        if (from == null || from.equals(to)) {
            return false;
        }
        var held = handovers.stead(work.id(), from);
        if (held.isPresent()) {
            checkNotLaidDown(held.get(), to, person);
            return to != null && returns(work, held.get(), to, person);
        }
        if (!person.equals(to)) {
            return false;
        }
        var ship = deputies.between(person, from);
        ship.ifPresent(each -> {
            checkAbsent(work, each.absent());
            checkNaming(work, each);
            handovers.record(passed(work), Kind.TAKEN, from, to, person, each.period(), each.id());
        });
        return ship.isPresent();
    }

    /** Who lays a task down and takes it anew would do it as his or her own. */
    private void checkNotLaidDown(Stead held, @Nullable String to, String person) {
        if (to == null && person.equals(held.deputy())) {
            throw new RejectedInput("", "access.deputy.give-back", staff.name(held.absent()));
        }
    }

    private boolean returns(Work work, Stead held, String to, String person) {
        var own = person.equals(held.deputy()) || person.equals(held.absent());
        if (!own || !to.equals(held.absent())) {
            return false;
        }
        handovers.record(passed(work), Kind.RETURNED, held.deputy(), to, person, "", held.deputyship());
        return true;
    }

    /** The task passes in another way: whoever held it for somebody does so no longer. */
    void release(Work work, @Nullable String from, @Nullable String to, @Nullable String person) {
        if (from != null && !from.equals(to)) {
            handovers
                    .stead(work.id(), from)
                    .ifPresent(held ->
                            handovers.record(passed(work), Kind.RELEASED, from, to, person, "", held.deputyship()));
        }
    }

    /** There is the task no more: whoever held it for somebody does so no longer. */
    void letGo(String taskId, String holder) {
        handovers.stead(taskId, holder).ifPresent(handovers::letGo);
    }

    /** Whether the person holds the task for somebody else. */
    boolean isLent(Work work, String person) {
        return handovers.stead(work.id(), person).isPresent();
    }

    /**
     * In whose stead the person holds the task; empty for a task of the person's own.
     *
     * @throws RejectedInput when the deputyship is over, or the absent colleague may not do it any more
     */
    Optional<String> insteadOf(Work work, String person) {
        var held = handovers.stead(work.id(), person);
        held.ifPresent(each -> {
            if (deputies.find(each.deputyship())
                    .filter(ship -> ship.holds(deputies.today()))
                    .isEmpty()) {
                throw new RejectedInput("", "access.deputy.over", staff.name(each.absent()));
            }
            checkAbsent(work, each.absent());
        });
        return held.map(Stead::absent);
    }

    /** The person has done it in the other's stead. */
    void done(Work work, String person, String absent) {
        handovers
                .stead(work.id(), person)
                .flatMap(held -> deputies.find(held.deputyship()))
                .ifPresent(ship ->
                        handovers.record(passed(work), Kind.DONE, person, absent, person, ship.period(), ship.id()));
    }

    private void checkAbsent(Work work, String absent) {
        var act = work.act();
        if (act != null) {
            duties.bars(work.numbers(), act, absent).ifPresent(earlier -> {
                throw new RejectedInput("", "access.deputy.absent-acted", staff.name(absent));
            });
        }
    }

    /** Who is a party to a complaint does not choose its judge by naming a deputy, either. */
    private void checkNaming(Work work, Deputyship ship) {
        var act = work.act();
        if (act != null && isParty(work, act, ship.namedBy())) {
            throw new RejectedInput("", "access.deputy.named-by-party", staff.name(ship.namedBy()));
        }
    }

    private boolean isParty(Work work, Act act, String userId) {
        return duties.isJudging(act) && duties.bars(work.numbers(), act, userId).isPresent();
    }

    private static Passed passed(Work work) {
        return new Passed(work.id(), work.name(), work.numbers());
    }
}
