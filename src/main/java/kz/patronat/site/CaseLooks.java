package kz.patronat.site;

import java.util.List;
import java.util.Optional;
import kz.patronat.access.Fact;
import kz.patronat.access.OwnReason;
import kz.patronat.access.ReadingLog;
import kz.patronat.cabinet.CabinetCase;
import kz.patronat.cabinet.CabinetCases;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.People;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Phone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the cases about which somebody calls 1414 (clause C23). Every look is recorded, also one that finds nothing;
 * the number of another person's case is an unknown number.
 */
@Component
class CaseLooks {

    /** In the log, where there is no case. */
    static final String NO_CASE = "1414";

    private static final int SHOWN = 10;

    private final CaseFiles caseFiles;
    private final CabinetCases cases;
    private final People people;
    private final ReadingLog readings;

    CaseLooks(CaseFiles caseFiles, CabinetCases cases, People people, ReadingLog readings) {
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.people = people;
        this.readings = readings;
    }

    @Transactional
    List<CabinetCase> byNumber(CaseNumber number, Iin applicant, String operator) {
        var found = cases.find(applicant, number);
        readings.record(
                number.value(),
                operator,
                Fact.STATUS,
                found.isPresent() ? OwnReason.LOOK_BY_NUMBER : OwnReason.LOOK_IN_VAIN);
        return found.stream().toList();
    }

    @Transactional
    List<CabinetCase> byPhone(Phone phone, String operator) {
        var found = caseFiles.ofPhone(phone, SHOWN).stream()
                .flatMap(file -> find(file.number()).stream())
                .toList();
        found.forEach(
                each -> readings.record(each.file().number().value(), operator, Fact.STATUS, OwnReason.LOOK_BY_PHONE));
        if (found.isEmpty()) {
            readings.record(NO_CASE, operator, Fact.STATUS, OwnReason.LOOK_IN_VAIN);
        }
        return found;
    }

    private Optional<CabinetCase> find(CaseNumber number) {
        return cases.find(people.applicant(number).iin(), number);
    }
}
