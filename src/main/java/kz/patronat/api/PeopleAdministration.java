package kz.patronat.api;

import java.security.Principal;
import java.util.List;
import kz.patronat.access.AdministrationLog;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.access.StaffChanges;
import kz.patronat.access.StaffDirectory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * An administrator keeps the people of the staff. The second path serves people who are signed in to the web
 * applications. There is no deletion: what a person did bears the name.
 */
@RestController
@AllowedTo(Role.ADMINISTRATOR)
@RequestMapping({"/api/v1/people", "/camunda/api/patronat/people"})
class PeopleAdministration {

    private final StaffDirectory staff;
    private final StaffChanges changes;
    private final AdministrationLog log;

    PeopleAdministration(StaffDirectory staff, StaffChanges changes, AdministrationLog log) {
        this.staff = staff;
        this.changes = changes;
        this.log = log;
    }

    /** @param changes oldest first */
    record KnownPerson(PersonEntry person, List<AdministrationLog.Entry> changes) {}

    @GetMapping
    List<PersonEntry> all() {
        return staff.all().stream().map(PersonEntry::of).toList();
    }

    @GetMapping("/{userId}")
    KnownPerson one(@PathVariable String userId) {
        return staff.find(userId)
                .map(member -> new KnownPerson(PersonEntry.of(member), log.of(userId)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Adds the person or replaces what is known of them; {@code "active": false} ends the account. */
    @PutMapping("/{userId}")
    PersonEntry enter(@PathVariable String userId, @RequestBody PersonEntry entry, Principal person) {
        return PersonEntry.of(changes.enter(entry.member(userId), entry.password(), person.getName()));
    }
}
