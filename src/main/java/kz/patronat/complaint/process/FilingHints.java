package kz.patronat.complaint.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.patronat.access.Role;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.People;
import kz.patronat.engine.CaseVariables;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.ProviderId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What is known of a complaint before it is written down. */
@Component
class FilingHints {

    private static final List<Role> COMPLAINED_OF =
            List.of(Role.REGISTRAR, Role.SPECIALIST, Role.DEPUTY_HEAD, Role.HEAD);

    private final CaseFiles caseFiles;
    private final People people;
    private final StaffDirectory staff;

    FilingHints(CaseFiles caseFiles, People people, StaffDirectory staff) {
        this.caseFiles = caseFiles;
        this.people = people;
        this.staff = staff;
    }

    Map<String, Object> of(DelegateTask task) {
        var shown = new HashMap<String, Object>();
        shown.put("incoming", ComplaintProcess.complaintOf(task));
        shown.put("officials", officials(new ProviderId(task.getTenantId())));
        shown.put("routeNamed", true);
        shown.put("signed", true);
        CaseVariables.CASE_NUMBER.find(task).map(CaseNumber::new).ifPresent(number -> {
            var applicant = people.applicant(number);
            shown.put("surname", applicant.name().surname());
            shown.put("given", applicant.name().given());
            shown.put("patronymic", Objects.requireNonNullElse(applicant.name().patronymic(), ""));
            shown.put("iin", applicant.iin().value());
            shown.put("address", Objects.requireNonNullElse(applicant.address(), ""));
            shown.put(
                    "phone", applicant.phone() == null ? "" : applicant.phone().value());
            shown.put("language", caseFiles.get(number).language().name());
        });
        return shown;
    }

    private List<Map<String, String>> officials(ProviderId provider) {
        return COMPLAINED_OF.stream()
                .flatMap(role -> staff.in(role, provider).stream())
                .distinct()
                .map(member ->
                        Map.of("value", member.userId(), "label", member.name().full()))
                .toList();
    }
}
