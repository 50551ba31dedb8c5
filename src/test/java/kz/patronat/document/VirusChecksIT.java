package kz.patronat.document;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.patronat.document.ClamdSimulator.Mood;
import kz.patronat.kernel.Ids;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A scan is opened only once it is known to hold no virus, whatever the checker does. */
@WholeService
class VirusChecksIT {

    @Autowired
    Story story;

    @Autowired
    JdbcClient database;

    @Autowired
    Scans unchecked;

    @Autowired
    TransactionOperations transactions;

    private final List<Object> told = new ArrayList<>();
    private final Folder folder = new Folder(Cases.NORTH, "ТЕСТ-" + Ids.next());
    private ClamdSimulator server;
    private Clamd clamd;
    private Scans scans;
    private VirusChecks checks;

    @BeforeEach
    void begins() throws IOException {
        story.begins();
        // What other stories stored is not of this one.
        database.sql("update scan set virus_state = 'CLEAN' where virus_state = 'NOT_CHECKED'")
                .update();
        server = new ClamdSimulator(Scans.LARGEST);
        clamd = new Clamd(server.settings(Duration.ofSeconds(2)));
        scans = new Scans(database, new ScanBytes(database), story.clock(), clamd);
        checks = new VirusChecks(database, clamd, story.clock(), transactions, told::add);
    }

    @AfterEach
    void ends() throws IOException {
        database.sql("delete from scan where folder = ?").param(folder.key()).update();
        clamd.destroy();
        server.close();
    }

    @Test
    void opensAScanOnceItIsKnownToBeClean() throws IOException {
        var id = stored(SampleFiles.picture("png"));
        assertThat(state(id)).isEqualTo(VirusState.NOT_CHECKED);
        assertRejected(() -> scans.open(folder, id), "document.scan.virus.NOT_CHECKED");

        checks.check();

        assertThat(state(id)).isEqualTo(VirusState.CLEAN);
        assertThat(scans.open(folder, id)).isPresent();
        assertThat(told).containsExactly(new ScanChecked(folder.key()));
    }

    @Test
    void keepsAnInfectedScanSealedEvenWhenNobodyChecksAnyMore() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(SampleFiles.picture("png"));
        bytes.writeBytes(ClamdSimulator.eicar());
        var id = stored(bytes.toByteArray());

        checks.check();

        assertThat(state(id)).isEqualTo(VirusState.INFECTED);
        assertRejected(() -> scans.open(folder, id), "document.scan.virus.INFECTED");
        assertRejected(() -> unchecked.open(folder, id), "document.scan.virus.INFECTED");
        stored(bytes.toByteArray());
        assertRejected(() -> scans.open(folder, id), "document.scan.virus.INFECTED");
        assertThat(database.sql("select virus_name from scan join scan_bytes on scan_id = id where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Win.Test.EICAR_HDB-1");
    }

    @Test
    void catchesUpByItselfWithGrowingPauses() throws IOException {
        server.is(Mood.HANGS_UP);
        var first = stored(SampleFiles.picture("png"));
        var second = stored(SampleFiles.picture("jpg"));

        checks.check();
        assertThat(state(first)).isEqualTo(VirusState.COULD_NOT_CHECK);
        assertRejected(() -> scans.open(folder, first), "document.scan.virus.COULD_NOT_CHECK");
        assertThat(server.asked()).as("a silent checker is left alone").isEqualTo(1);
        checks.check();
        checks.check();
        assertThat(state(second)).isEqualTo(VirusState.COULD_NOT_CHECK);
        assertThat(server.asked()).as("nothing is due").isEqualTo(2);

        server.is(Mood.NONSENSE);
        story.clock().passes(Duration.ofSeconds(61));
        checks.check();
        server.is(Mood.SOUND);
        story.clock().passes(Duration.ofSeconds(61));
        checks.check();
        assertThat(state(first)).as("two minutes after the second time").isEqualTo(VirusState.COULD_NOT_CHECK);

        story.clock().passes(Duration.ofSeconds(61));
        checks.check();
        assertThat(state(first)).isEqualTo(VirusState.CLEAN);
        assertThat(state(second)).isEqualTo(VirusState.CLEAN);
    }

    @Test
    void opensAsBeforeWhereNobodyChecks() throws IOException {
        var id = stored(SampleFiles.picture("png"));

        assertThat(state(unchecked, id)).isEqualTo(VirusState.OFF);
        assertThat(unchecked.open(folder, id)).isPresent();
    }

    private ScanId stored(byte[] bytes) {
        return transactions.execute(status -> scans.store(folder, "education", "диплом.png", bytes, "registrar"));
    }

    private VirusState state(ScanId id) {
        return state(scans, id);
    }

    private VirusState state(Scans archive, ScanId id) {
        return archive.in(folder).stream()
                .filter(scan -> scan.id().equals(id))
                .findFirst()
                .orElseThrow()
                .viruses();
    }
}
