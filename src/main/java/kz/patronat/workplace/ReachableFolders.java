package kz.patronat.workplace;

import java.util.Optional;
import kz.patronat.access.SignedIn;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.document.Folder;
import kz.patronat.engine.OpenTasks;
import kz.patronat.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Which folders a person may open: those of the cases of the own providers, and of visits with a task in sight. */
@Component
class ReachableFolders {

    private final CaseFiles caseFiles;
    private final OpenTasks tasks;

    ReachableFolders(CaseFiles caseFiles, OpenTasks tasks) {
        this.caseFiles = caseFiles;
        this.tasks = tasks;
    }

    Optional<CaseFile> caseFile(SignedIn reader, String key) {
        return caseFiles.find(new CaseNumber(key)).filter(file -> reader.reads(file.provider()));
    }

    /** @throws NotReachable when there is no such folder, or it is not for this person; both look the same */
    Folder folder(SignedIn reader, String key) {
        return caseFile(reader, key)
                .map(Folder::of)
                .or(() -> visit(reader, key))
                .orElseThrow(NotReachable::new);
    }

    private Optional<Folder> visit(SignedIn reader, String key) {
        return tasks.of(key).stream()
                .filter(task -> reader.reads(task.provider()))
                .findFirst()
                .map(task -> new Folder(task.provider(), key));
    }

    /** What was asked for is not there, or not for this person. */
    static class NotReachable extends RuntimeException {}
}
