package kz.patronat.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.patronat.access.Role;
import kz.patronat.access.SeparationOfDuties;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.Act;
import kz.patronat.casefile.Acts;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.texts.Texts;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who may take, hand over and complete a task: a member of its candidate group at its provider who did nothing in the
 * case that bars the act; who holds it and who distributes work hand it to somebody else with a reason, and a deputy takes
 * it from whom he or she stands in for; only the assignee completes.
 */
@Component
class TaskRules {

    private static final List<Role> DISTRIBUTING =
            Arrays.stream(Role.values()).filter(Role::distributes).toList();

    private final StaffDirectory staff;
    private final SeparationOfDuties duties;
    private final DeputyRules deputies;
    private final Acts acts;
    private final CaseFiles caseFiles;
    private final Texts texts;
    private final IdentityService identity;

    TaskRules(
            StaffDirectory staff,
            SeparationOfDuties duties,
            DeputyRules deputies,
            Acts acts,
            CaseFiles caseFiles,
            Texts texts,
            @Lazy IdentityService identity) {
        this.staff = staff;
        this.duties = duties;
        this.deputies = deputies;
        this.acts = acts;
        this.caseFiles = caseFiles;
        this.texts = texts;
        this.identity = identity;
    }

    boolean mayWork(Work work, String userId) {
        return staff.isMember(userId, work.roles(), work.provider())
                && barredBy(work, userId).isEmpty();
    }

    void checkWorker(Work work, String userId) {
        if (!staff.isMember(userId, work.roles(), work.provider())) {
            throw new RejectedInput("", "access.task.not-in-group", roleNames(work));
        }
        barredBy(work, userId).ifPresent(earlier -> {
            throw new RejectedInput("", "access.task.acted", staff.name(userId), name(earlier), name(work.act()));
        });
    }

    /**
     * Whether the person may still do what he or she has taken.
     *
     * @return in whose stead; empty for a task of the person's own
     */
    Optional<String> checkStill(Work work, String userId) {
        checkWorker(work, userId);
        return deputies.insteadOf(work, userId);
    }

    void checkHandover(Work work, @Nullable String from, @Nullable String to) {
        if (to != null) {
            checkWorker(work, to);
        }
        var person = person();
        if (person != null && deputies.passes(work, from, to, person)) {
            return;
        }
        checkGiving(work, from, to, person);
        deputies.release(work, from, to, person);
    }

    private void checkGiving(Work work, @Nullable String from, @Nullable String to, @Nullable String person) {
        if (person == null) {
            return;
        }
        if (from != null && !from.equals(person) && !distributes(person, work)) {
            throw new RejectedInput("", "access.task.taken", staff.name(from));
        }
        if (to != null && !to.equals(person)) {
            if (!mayGive(work, from, person)) {
                throw new RejectedInput("", "access.task.assign-others");
            }
            if (!GivenWithReason.is(work.id())) {
                throw new RejectedInput("", "access.task.give-reason");
            }
        }
    }

    /** Whether the person may pass it to somebody else: who holds it as his or her own, and who distributes it. */
    boolean mayGive(Work work, @Nullable String from, String person) {
        return distributes(person, work)
                || person.equals(from) && !deputies.isLent(work, person) && !isPartyToJudging(work, person);
    }

    /**
     * The akimat and the quality body hand out their work themselves, the head that of the provider; who is a party to a
     * complaint does not choose its judge either.
     */
    private boolean distributes(String person, Work work) {
        var distributing = work.roles().stream().anyMatch(Role::hasOneProvider) ? DISTRIBUTING : work.roles();
        return staff.isMember(person, distributing, work.provider()) && !isPartyToJudging(work, person);
    }

    private boolean isPartyToJudging(Work work, String person) {
        return work.act() != null
                && duties.isJudging(work.act())
                && duties.bars(work.numbers(), work.act(), person).isPresent();
    }

    void complete(Work work, @Nullable String assignee) {
        var person = person();
        if (person == null) {
            throw new RejectedInput("", "access.task.nobody");
        }
        if (!person.equals(assignee)) {
            throw new RejectedInput("", "access.task.not-assignee");
        }
        if (work.act() != null) {
            acts.hold(work.numbers());
        }
        var insteadOf = checkStill(work, person).orElse(null);
        if (work.act() != null) {
            acts.record(matterOf(work), work.act(), work.definition(), person, insteadOf);
        }
        if (insteadOf != null) {
            deputies.done(work, person, insteadOf);
        }
    }

    /** There is the task no more, and nobody did it. */
    void cancelled(String taskId, @Nullable String assignee) {
        if (assignee != null) {
            deputies.letGo(taskId, assignee);
        }
    }

    private Optional<Act> barredBy(Work work, String userId) {
        return work.act() == null ? Optional.empty() : duties.bars(work.numbers(), work.act(), userId);
    }

    /** The case; a complaint about none remembers what was done about it under its own number. */
    private CaseNumber matterOf(Work work) {
        var numbers = work.numbers();
        return numbers.stream()
                .filter(number -> caseFiles.find(number).isPresent())
                .findFirst()
                .orElseGet(() -> numbers.get(numbers.size() - 1));
    }

    private @Nullable String person() {
        var current = identity.getCurrentAuthentication();
        return current == null ? null : current.getUserId();
    }

    private Bilingual roleNames(Work work) {
        return new Bilingual(roleNames(work, Language.KK), roleNames(work, Language.RU));
    }

    private String roleNames(Work work, Language language) {
        return String.join(
                ", ",
                work.roles().stream()
                        .sorted()
                        .map(role -> texts.in(language, "access.role." + role.id()))
                        .toList());
    }

    private Bilingual name(@Nullable Act act) {
        var key = "access.act." + act;
        return new Bilingual(texts.in(Language.KK, key), texts.in(Language.RU, key));
    }
}
