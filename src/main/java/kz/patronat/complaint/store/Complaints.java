package kz.patronat.complaint.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.Complaint.Outcome;
import kz.patronat.complaint.Complaint.Remark;
import kz.patronat.complaint.ComplaintStatusEntered;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All complaints. */
@Component
public class Complaints {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Complaints(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    public void add(Complaint complaint) {
        var filing = complaint.filing();
        var person = filing.complainant();
        var matter = filing.matter();
        database.sql("""
                        insert into complaint (number, origin, level, provider_id, case_number, first_complaint, way,
                            addressee, language, received_at, registered_at, registered_on, accepted_by, surname,
                            given, patronymic, iin, address, phone, email, signed, subject, learned_on, route_named,
                            official, content, remarks)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        complaint.number(),
                        filing.origin(),
                        filing.level().name(),
                        filing.provider().value(),
                        complaint.caseNumber() == null
                                ? null
                                : complaint.caseNumber().value(),
                        complaint.first(),
                        filing.way().name(),
                        filing.addressee().name(),
                        filing.language().name(),
                        Timestamp.from(filing.receivedAt()),
                        Timestamp.from(complaint.registeredAt()),
                        complaint.registeredOn(),
                        filing.acceptedBy(),
                        person.name().surname(),
                        person.name().given(),
                        person.name().patronymic(),
                        person.iin() == null ? null : person.iin().value(),
                        person.address(),
                        person.phone() == null ? null : person.phone().value(),
                        person.email(),
                        matter.signed(),
                        matter.subject().name(),
                        matter.learnedOn(),
                        matter.routeNamed(),
                        matter.official(),
                        matter.content(),
                        names(complaint.remarks()))
                .update();
        moved(complaint.number(), false);
    }

    public Optional<Complaint> find(String number) {
        return list("number = ?", number).stream().findFirst();
    }

    public Optional<Complaint> findByOrigin(String origin) {
        return list("origin = ?", origin).stream().findFirst();
    }

    /** Whoever brings the same origin waits until the transaction of the caller ends. */
    public void hold(String origin) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 17))")
                .param(origin)
                .query((row, index) -> true)
                .single();
    }

    /** @param sha256 of what the portal sent */
    public void sent(String number, String sha256) {
        database.sql("update complaint set request_sha256 = ? where number = ?")
                .params(sha256, number)
                .update();
    }

    public boolean isSent(String number, String sha256) {
        return database.sql("select request_sha256 is not distinct from ? from complaint where number = ?")
                .params(sha256, number)
                .query(Boolean.class)
                .single();
    }

    public Complaint get(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("no complaint " + number));
    }

    /** The complaints about a case, in the order in which they came. */
    public List<Complaint> of(CaseNumber number) {
        return list("case_number = ?", number.value());
    }

    /** Those at these providers whose number or surname begins so, newest first. */
    public List<Complaint> beginning(String words, Collection<ProviderId> providers, int atMost) {
        return database.sql("""
                        select * from complaint where provider_id = any(?)
                            and (number like ? or lower(surname) like ?)
                        order by registered_at desc, number limit ?
                        """)
                .params(
                        providers.stream().map(ProviderId::value).toArray(String[]::new),
                        beginning(words.toUpperCase(Locale.ROOT)),
                        beginning(words.toLowerCase(Locale.ROOT)),
                        atMost)
                .query(ComplaintRow::read)
                .list();
    }

    private static String beginning(String words) {
        return words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** What a person sent with an IIN in it, newest first. */
    public List<Complaint> sentBy(Iin person, int atMost) {
        return list("iin = ? and way = 'PORTAL'", person.value()).stream()
                .sorted(Comparator.comparing(Complaint::registeredAt).reversed())
                .limit(atMost)
                .toList();
    }

    /** Numbers of open complaints of every provider, in order, beginning after this one. */
    public List<String> openAfter(String number, int atMost) {
        return database.sql(
                        "select number from complaint where closed_at is null and number > ? order by number limit ?")
                .params(number, atMost)
                .query(String.class)
                .list();
    }

    /** Whether it is open and bars nothing yet; it stays so until the transaction ends. */
    public boolean holdUnbarred(String number) {
        return database.sql("""
                        select number from complaint where number = ? and closed_at is null and signing_bar is null for update
                        """).param(number).query(String.class).optional().isPresent();
    }

    /** Remembers what holds the signing of contracts while the complaint is open. */
    public void bar(String number, UUID bar) {
        database.sql("update complaint set signing_bar = ? where number = ?")
                .params(bar, number)
                .update();
    }

    /** What was missing has been brought; what is null stays as it was. */
    public void mend(String number, @Nullable String address, @Nullable Phone phone, boolean signed) {
        database.sql("""
                        update complaint set address = coalesce(?, address), phone = coalesce(?, phone),
                            signed = signed or ? where number = ?
                        """)
                .params(address, phone == null ? null : phone.value(), signed, number)
                .update();
    }

    /** The verifier found no valid signature. */
    public void unsign(String number) {
        database.sql("update complaint set signed = false where number = ?")
                .param(number)
                .update();
    }

    /** Open ones whose signature nobody could verify, taken by chance: one that nobody ever can holds up no other. */
    public List<String> someUnverified(int atMost) {
        return database.sql("""
                        select number from complaint where closed_at is null and 'UNVERIFIED' = any(remarks)
                        order by random() limit ?
                        """).param(atMost).query(String.class).list();
    }

    /** Whether it is open and nobody could verify its signature yet; it stays so until the transaction ends. */
    public boolean holdUnverified(String number) {
        return database.sql("""
                        select number from complaint
                        where number = ? and closed_at is null and 'UNVERIFIED' = any(remarks) for update
                        """).param(number).query(String.class).optional().isPresent();
    }

    /** The verifier has answered after all. */
    public void answered(String number) {
        database.sql("update complaint set remarks = array_remove(remarks, 'UNVERIFIED') where number = ?")
                .param(number)
                .update();
    }

    public void remark(String number, Remark remark) {
        var remarks = new HashSet<>(get(number).remarks());
        remarks.add(remark);
        database.sql("update complaint set remarks = ? where number = ?")
                .params(names(remarks), number)
                .update();
    }

    public void forward(String number) {
        database.sql("update complaint set forwarded_at = ? where number = ?")
                .params(now(), number)
                .update();
    }

    /** The answer has been signed. */
    public void execute(String number, Outcome outcome) {
        database.sql("update complaint set executed_at = ?, outcome = ? where number = ?")
                .params(now(), outcome.name(), number)
                .update();
        moved(number, false);
    }

    /** The answer has left for the person. */
    public void answer(String number) {
        database.sql("update complaint set answered_at = ? where number = ?")
                .params(now(), number)
                .update();
        moved(number, false);
    }

    public void withdraw(String number) {
        database.sql("update complaint set outcome = ? where number = ?")
                .params(Outcome.WITHDRAWN.name(), number)
                .update();
        moved(number, false);
    }

    /** The term of the complaint has been made longer. */
    public void prolong(String number) {
        moved(number, true);
    }

    public void close(String number) {
        database.sql("update complaint set closed_at = ? where number = ? and closed_at is null")
                .params(now(), number)
                .update();
    }

    private void moved(String number, boolean prolonged) {
        events.publishEvent(new ComplaintStatusEntered(number, get(number).status(), prolonged, clock.instant()));
    }

    private List<Complaint> list(String condition, String value) {
        return database.sql("select * from complaint where " + condition + " order by registered_at, number")
                .param(value)
                .query(ComplaintRow::read)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String[] names(Set<Remark> remarks) {
        return remarks.stream().sorted().map(Remark::name).toArray(String[]::new);
    }
}
