package kz.patronat.api;

import java.util.Optional;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.placement.Reassignment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The head gives a case to another executor, with a reason; all open tasks of the former one move. */
@RestController
@AllowedTo({Role.HEAD, Role.DEPUTY_HEAD})
class Reassignments {

    private final Reassignment reassignment;
    private final CaseFiles caseFiles;

    Reassignments(Reassignment reassignment, CaseFiles caseFiles) {
        this.reassignment = reassignment;
        this.caseFiles = caseFiles;
    }

    record Wish(@Nullable String executor, @Nullable String reason) {}

    @PutMapping({"/camunda/api/patronat/cases/{number}/executor", "/api/v1/cases/{number}/executor"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reassign(@PathVariable String number, @RequestBody Wish wish, @AuthenticationPrincipal SignedIn head) {
        var file = Optional.of(number)
                .filter(each -> !each.isBlank())
                .flatMap(each -> caseFiles.find(new CaseNumber(each)))
                .filter(each -> head.reads(each.provider()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        reassignment.move(file.number(), text(wish.executor()), text(wish.reason()), head.getName());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
