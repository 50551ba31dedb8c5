package kz.patronat.document;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Pieces;
import kz.patronat.kernel.Sha256;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clause C6: scans of the package lie beside their case. */
@WholeService
class ScansIT {

    @Autowired
    Scans scans;

    @Autowired
    Story story;

    @Autowired
    PlatformTransactionManager transactions;

    private final Folder folder = new Folder(Cases.NORTH, "ТЕСТ-" + Ids.next());

    @BeforeEach
    void begins() {
        story.begins();
    }

    @Test
    void keepsBytesWithWhoAndWhen() throws IOException {
        var bytes = SampleFiles.pdf();
        var id = scans.store(folder, "education", "C:\\сканы\\диплом.pdf.exe", bytes, "registrar");

        var scan = scans.in(folder).get(0);
        assertThat(scan.id()).isEqualTo(id);
        assertThat(scan.name()).isEqualTo("диплом.pdf.exe");
        assertThat(scan.type()).isEqualTo(ScanType.PDF);
        assertThat(scan.size()).isEqualTo(bytes.length);
        assertThat(scan.sha256()).isEqualTo(Sha256.of(bytes));
        assertThat(scan.storedBy()).isEqualTo("registrar");
        assertThat(scan.storedAt()).isEqualTo(story.clock().instant());
        assertThat(scans.open(folder, id).orElseThrow().bytes()).isEqualTo(bytes);
        assertThat(scans.open(folder, id).orElseThrow().mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void keepsTheSameBytesOnceThoughTheyAnswerTwoDocuments() throws IOException {
        var bytes = SampleFiles.picture("png");
        var first = scans.store(folder, "narcology", "а.png", bytes, "registrar");
        var second = scans.store(folder, "psychiatry", "б.png", bytes, "registrar");
        scans.store(folder, "psychiatry", "б.png", bytes, "registrar");

        assertThat(second).isEqualTo(first);
        assertThat(scans.in(folder)).hasSize(1);
        assertThat(scans.in(folder).get(0).documents()).containsExactly("narcology", "psychiatry");
    }

    @Test
    void keepsSeveralTogetherAndTheSameBytesAmongThemOnce() throws IOException {
        var diploma = SampleFiles.pdf();
        var health = SampleFiles.picture("png");
        var kept = scans.keep(
                folder,
                List.of(
                        examined("health", "а.png", health),
                        examined("education", "б.pdf", diploma),
                        examined("narcology", "в.png", health)),
                "portal");

        assertThat(scans.in(folder)).extracting(Scan::id).containsExactlyElementsOf(kept);
        assertThat(scans.in(folder))
                .extracting(Scan::documents)
                .containsExactly(List.of("health", "narcology"), List.of("education"));
        assertThat(kept)
                .extracting(id -> scans.open(folder, id).orElseThrow().bytes())
                .containsExactly(health, diploma);
    }

    @Test
    void keepsNoBytesTwiceThoughTheyWereWrittenBeforeTheyHadAFolder() throws IOException {
        var bytes = SampleFiles.pdf();
        var first = scans.store(folder, "education", "а.pdf", bytes, "registrar");
        var before = everything();
        var other = SampleFiles.picture("png");

        var filed = new TransactionTemplate(transactions).execute(status -> {
            var written =
                    scans.write(List.of(examined("health", "б.pdf", bytes), examined("narcology", "в.png", other)));
            return scans.file(folder, written, "portal");
        });

        assertThat(scans.in(folder)).extracting(Scan::id).containsExactlyElementsOf(filed);
        assertThat(filed).first().isEqualTo(first);
        assertThat(scans.in(folder))
                .extracting(Scan::documents)
                .containsExactly(List.of("education", "health"), List.of("narcology"));
        assertThat(everything() - before).isEqualTo(1);
    }

    @Test
    void areFiledInTheTransactionThatWroteTheirBytes() throws IOException {
        var one = List.of(examined("health", "а.pdf", SampleFiles.pdf()));

        assertThatThrownBy(() -> scans.write(one)).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> scans.write(one)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void keepNothingWhereNothingCame() {
        assertThat(scans.keep(folder, List.of(), "portal")).isEmpty();
    }

    @Test
    void haveTheirBytesUntilTheyAreRemoved() throws IOException {
        var id = scans.store(folder, "education", "а.pdf", SampleFiles.pdf(), "registrar");

        assertThatThrownBy(() -> story.database()
                        .sql("delete from scan_bytes where scan_id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void readsBytesThatLieInTheSameDatabase() throws IOException {
        var draft = new Folder(Cases.NORTH, folder.key() + "-жоба");
        var bytes = SampleFiles.pdf();
        var id = scans.store(draft, "education", "а.pdf", bytes, "registrar");

        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> scans.keep(
                        folder,
                        List.of(new Scans.Examined(
                                List.of("education"),
                                scans.examine("а.pdf", bytes),
                                () -> Pieces.of(
                                        scans.open(draft, id).orElseThrow().bytes()))),
                        "portal"));

        assertThat(scans.in(folder)).hasSize(1);
    }

    @Test
    void writesManyLargeOnesAFewAtATime() throws IOException {
        var before = everything();
        var inMemory = new ArrayList<String>();
        var large = IntStream.range(0, 7)
                .mapToObj(each -> padded(each))
                .map(bytes -> new Scans.Examined(List.of("education"), scans.examine("а.pdf", bytes), () -> {
                    inMemory.add(everything() - before + " written");
                    return Pieces.of(bytes);
                }))
                .toList();

        var kept = scans.keep(folder, large, "portal");

        assertThat(scans.in(folder)).extracting(Scan::id).containsExactlyElementsOf(kept);
        assertThat(inMemory)
                .containsExactly(
                        "0 written", "0 written", "0 written", "3 written", "3 written", "3 written", "6 written");
    }

    private int everything() {
        return story.database()
                .sql("select count(*) from scan_bytes")
                .query(Integer.class)
                .single();
    }

    private int written() {
        return story.database()
                .sql("select count(*) from scan_bytes join scan on id = scan_id where folder = ?")
                .param(folder.key())
                .query(Integer.class)
                .single();
    }

    /** A document of a good megabyte, each another one. */
    private static byte[] padded(int number) {
        try {
            var pdf = SampleFiles.pdf();
            var padded = Arrays.copyOf(pdf, pdf.length + 1_200_000);
            Arrays.fill(padded, pdf.length, padded.length, (byte) ('0' + number));
            padded[pdf.length] = '%';
            return padded;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Scans.Examined examined(String document, String name, byte[] bytes) {
        return new Scans.Examined(List.of(document), scans.examine(name, bytes), () -> Pieces.of(bytes));
    }

    @Test
    void keepsNothingOfARefusedFile() {
        assertRejected(
                () -> scans.store(folder, "education", "диплом.pdf", "MZ".getBytes(), "registrar"),
                "document.scan.wrong-type");
        assertThat(scans.in(folder)).isEmpty();
    }

    @Test
    void liesInItsOwnFolderOnly() throws IOException {
        var id = scans.store(folder, "education", "а.png", SampleFiles.picture("png"), "registrar");

        assertThat(scans.open(new Folder(Cases.SOUTH, folder.key()), id)).isEmpty();
        assertThat(scans.open(new Folder(Cases.NORTH, "басқа"), id)).isEmpty();
        scans.remove(new Folder(Cases.SOUTH, folder.key()), id, "registrar-2");
        assertThat(scans.open(folder, id)).isPresent();
    }

    @Test
    void forgetsTheBytesOfARemovedScanAndTakesThemAgain() throws IOException {
        var bytes = SampleFiles.picture("jpg");
        var id = scans.store(folder, "education", "а.jpg", bytes, "registrar");
        scans.remove(folder, id, "registrar");

        assertThat(scans.in(folder)).isEmpty();
        assertThat(scans.open(folder, id)).isEmpty();
        assertThat(story.database()
                        .sql("select removed_by from scan where id = ? and id not in (select scan_id from scan_bytes)")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("registrar");
        assertThat(scans.store(folder, "education", "а.jpg", bytes, "registrar"))
                .isNotEqualTo(id);
    }

    @Test
    void goesFromTheVisitIntoTheCase() throws IOException {
        var visit = new Folder(Cases.NORTH, "КЕЛУ-" + Ids.next());
        var bytes = SampleFiles.picture("png");
        scans.store(folder, "education", "а.png", bytes, "registrar");
        scans.store(visit, "education", "а.png", bytes, "registrar");
        scans.store(visit, "health", "б.png", SampleFiles.picture("png"), "registrar");

        scans.move(visit, folder);
        scans.move(visit, folder);

        assertThat(scans.in(folder)).extracting(Scan::name).containsExactlyInAnyOrder("а.png", "б.png");
    }
}
