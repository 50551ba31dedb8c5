package kz.patronat.notification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.ChosenChannels;
import kz.patronat.casefile.People;
import kz.patronat.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Whom the notices of a number are for, be it of a case or of what was filed beside one. */
@Component
public class Addressees {

    private final CaseFiles caseFiles;
    private final People people;
    private final ChosenChannels channels;
    private final CaseJournal journal;
    private final List<Correspondents> besideCases;

    Addressees(
            CaseFiles caseFiles,
            People people,
            ChosenChannels channels,
            CaseJournal journal,
            List<Correspondents> besideCases) {
        this.caseFiles = caseFiles;
        this.people = people;
        this.channels = channels;
        this.journal = journal;
        this.besideCases = List.copyOf(besideCases);
    }

    public Optional<Addressee> find(CaseNumber number) {
        return caseFiles
                .find(number)
                .map(this::applicant)
                .or(() -> besideCases.stream()
                        .flatMap(each -> each.find(number.value()).stream())
                        .findFirst());
    }

    /** The number itself and those of what was filed about the case. */
    public List<CaseNumber> numbersAbout(CaseNumber number) {
        return Stream.concat(
                        Stream.of(number),
                        besideCases.stream()
                                .flatMap(each -> each.about(number).stream())
                                .map(CaseNumber::new))
                .toList();
    }

    Addressee of(CaseNumber number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("nobody is told of " + number));
    }

    void note(CaseNumber number, String userId, String what, String detail) {
        if (caseFiles.find(number).isPresent()) {
            journal.write(number, userId, "notification.journal." + what, detail);
        } else {
            besideCases.forEach(each -> each.note(number.value(), userId, what, detail));
        }
    }

    private Addressee applicant(CaseFile file) {
        var person = people.applicant(file.number());
        return new Addressee(
                file.provider(),
                person.name(),
                new Reach(
                        file.language(),
                        channels.of(file.number()).orElse(null),
                        person.phone(),
                        person.email(),
                        person.address()));
    }
}
