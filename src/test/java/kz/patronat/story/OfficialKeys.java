package kz.patronat.story;

import java.util.Base64;
import kz.patronat.access.SignedIn;
import kz.patronat.access.StaffDirectory;
import kz.patronat.document.Papers;
import kz.patronat.engine.OpenTasks;
import kz.patronat.engine.OpenTasks.OpenTask;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.signing.OfficialSignatures;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Officials of stories sign with their sample keys what goes to the personal cabinet, before they end the task. */
@TestComponent
public class OfficialKeys {

    private final OpenTasks tasks;
    private final OfficialSignatures signatures;
    private final Papers papers;
    private final StaffDirectory staff;
    private final SampleSigner signer;
    private final JdbcClient database;

    OfficialKeys(
            OpenTasks tasks,
            OfficialSignatures signatures,
            Papers papers,
            StaffDirectory staff,
            SampleSigner signer,
            JdbcClient database) {
        this.tasks = tasks;
        this.signatures = signatures;
        this.papers = papers;
        this.staff = staff;
        this.signer = signer;
        this.database = database;
    }

    /** Signs what the task asks for when it goes to the cabinet and nobody has signed it yet. */
    void signsForTheCabinet(String taskId, String userId) {
        tasks.find(taskId).filter(this::goesToTheCabinet).ifPresent(task -> signs(task, userId));
    }

    private void signs(OpenTask task, String userId) {
        signatures.asked(task, userId).ifPresent(asked -> {
            if (signatures.standing(asked.paper(), asked.as()).isPresent()) {
                return;
            }
            var original = papers.original(asked.paper());
            var member = staff.find(userId).orElseThrow();
            var cms = signer.cmsDetached(original.bytes(), signer.key(member.iin(), member.name()));
            signatures.sign(
                    task,
                    new SignedIn(member, member.providers()),
                    asked.paper(),
                    original.sha256(),
                    Base64.getEncoder().encodeToString(cms));
        });
    }

    private boolean goesToTheCabinet(OpenTask task) {
        return database.sql("""
                        select exists (select 1 from case_file where number = ? and channel = 'PORTAL')
                            or exists (select 1 from complaint where number = ? and way = 'PORTAL')
                        """)
                .params(task.folder(), task.key())
                .query(Boolean.class)
                .single();
    }
}
