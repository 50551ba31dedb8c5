package kz.patronat.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.patronat.complaint.Filing.Addressee;
import kz.patronat.complaint.Filing.Level;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.document.AnsweringBody;
import kz.patronat.document.Folder;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * A registered complaint.
 *
 * @param number its incoming number
 * @param caseNumber the case that it is about, when the provider has such a case
 * @param first the complaint of the first level that a complaint to the quality body follows
 * @param registeredOn the working day that counts as the day of registration
 * @param bar what holds the signing of contracts while it is open
 * @param forwardedAt when it went on to the akimat
 * @param executedAt when the answer was signed
 * @param answeredAt when the answer left for the person
 */
public record Complaint(
        String number,
        Filing filing,
        @Nullable CaseNumber caseNumber,
        @Nullable String first,
        Instant registeredAt,
        LocalDate registeredOn,
        Set<Remark> remarks,
        @Nullable UUID bar,
        @Nullable Instant forwardedAt,
        @Nullable Instant executedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome) {

    /** What is missing (clause C18); texts under {@code complaint.defect.<name>}. */
    public enum Defect {
        ADDRESS,
        PHONE,
        SIGNATURE
    }

    /** What the reviewer has to weigh; texts under {@code complaint.remark.<name>}. */
    public enum Remark {
        /** Filed after the term to complain (APPC art. 92). */
        LATE,
        /** The same person has complained of the same before. */
        SECOND,
        /** The provider has no case of the number that was written. */
        CASE_UNKNOWN,
        /** No complaint of the first level has the number that was written. */
        FIRST_UNKNOWN,
        /** The verifier of signatures stayed silent. */
        UNVERIFIED,
        /** Defects were not mended in the term that was set. */
        UNMENDED
    }

    /** How a complaint ends; texts under {@code complaint.outcome.<name>}. */
    public enum Outcome {
        SATISFIED,
        PARTLY,
        NOT_SATISFIED,
        NOT_CONSIDERED,
        WITHDRAWN
    }

    /** What the person sees (clause C20); texts under {@code complaint.status.<name>}. */
    public enum Status {
        DELIVERED,
        REGISTERED,
        EXECUTED,
        ANSWERED,
        NOT_CONSIDERED,
        WITHDRAWN
    }

    public Complaint {
        remarks = Set.copyOf(remarks);
    }

    public ProviderId provider() {
        return filing.provider();
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether something can still be added to it: until the answer is signed. */
    public boolean takesAdditions() {
        return isOpen() && executedAt == null;
    }

    /** Whether the akimat answers it. */
    public boolean isAtAkimat() {
        return filing.addressee() == Addressee.AKIMAT || forwardedAt != null;
    }

    /** Whose letters about it go to the person. */
    public AnsweringBody answering() {
        if (isQuality()) {
            return AnsweringBody.QUALITY_BODY;
        }
        return isAtAkimat() ? AnsweringBody.AKIMAT : AnsweringBody.PROVIDER;
    }

    public boolean isQuality() {
        return filing.level() == Level.QUALITY;
    }

    /** Under which numbers the acts stand that bar somebody from judging it. */
    public List<CaseNumber> numbers() {
        return Stream.of(caseNumber == null ? null : caseNumber.value(), first, number)
                .filter(Objects::nonNull)
                .map(CaseNumber::new)
                .toList();
    }

    /** Under which number its own acts stand. */
    public CaseNumber matter() {
        return caseNumber == null ? new CaseNumber(number) : caseNumber;
    }

    /** Whether it came through the portal or the cabinet with this IIN in it. */
    public boolean isSentBy(Iin person) {
        return filing.way() == Way.PORTAL && person.equals(filing.complainant().iin());
    }

    /** Where its papers and scans lie: in the case that it is about, else in a folder of its own. */
    public Folder folder() {
        return new Folder(provider(), caseNumber == null ? number : caseNumber.value());
    }

    /** What is missing now. */
    public Set<Defect> defects() {
        var found = EnumSet.noneOf(Defect.class);
        var address = filing.complainant().address();
        if (address == null || address.isBlank()) {
            found.add(Defect.ADDRESS);
        }
        if (filing.complainant().phone() == null) {
            found.add(Defect.PHONE);
        }
        if (!filing.matter().signed()) {
            found.add(Defect.SIGNATURE);
        }
        return found;
    }

    public Status status() {
        if (outcome == Outcome.WITHDRAWN) {
            return Status.WITHDRAWN;
        }
        if (answeredAt != null) {
            return outcome == Outcome.NOT_CONSIDERED ? Status.NOT_CONSIDERED : Status.ANSWERED;
        }
        return executedAt == null ? Status.REGISTERED : Status.EXECUTED;
    }
}
