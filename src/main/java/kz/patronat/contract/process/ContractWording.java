package kz.patronat.contract.process;

import java.util.Objects;
import java.util.UUID;
import kz.patronat.access.Deputies;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.contract.Contracts;
import kz.patronat.document.ContractFacts;
import kz.patronat.document.ContractFacts.Educator;
import kz.patronat.document.ContractFacts.Ward;
import kz.patronat.document.Official;
import org.springframework.stereotype.Component;

/** Gathers from the case file what the contract says. */
@Component
class ContractWording {

    private final CaseFiles caseFiles;
    private final Children children;
    private final People people;
    private final Contracts contracts;
    private final Deputies deputies;

    ContractWording(CaseFiles caseFiles, Children children, People people, Contracts contracts, Deputies deputies) {
        this.caseFiles = caseFiles;
        this.children = children;
        this.people = people;
        this.contracts = contracts;
        this.deputies = deputies;
    }

    ContractFacts of(UUID childId) {
        var child = children.find(childId).orElseThrow();
        var contract = contracts.of(childId).orElseThrow();
        var provider = caseFiles.get(child.caseNumber()).provider();
        var signs = deputies.signatory(provider);
        return new ContractFacts(
                educator(people.applicant(child.caseNumber())),
                ward(child),
                contract.from(),
                contract.until(),
                contract.conditions(),
                new Official(signs.name(), signs.position()));
    }

    private static Educator educator(Person applicant) {
        return new Educator(
                applicant.name(),
                applicant.iin(),
                applicant.birthDate(),
                Objects.requireNonNull(applicant.address(), "the applicant's address"),
                Objects.requireNonNull(applicant.phone(), "the applicant's phone"));
    }

    private static Ward ward(Child child) {
        return new Ward(
                child.name(), child.iin(), child.birthDate(), child.livesWith(), Boolean.TRUE.equals(child.consents()));
    }
}
