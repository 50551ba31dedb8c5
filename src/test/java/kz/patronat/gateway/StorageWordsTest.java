package kz.patronat.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import kz.patronat.gateway.wire.Golden;
import kz.patronat.gateway.wire.MessageInfo;
import kz.patronat.gateway.wire.Sender;
import kz.patronat.gateway.wire.SyncChannel;
import kz.patronat.gateway.wire.SyncRequest;
import kz.patronat.gateway.wire.Xml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageWordsTest {

    private static final UUID PROCESS = UUID.fromString("6f1c0000-0000-7000-8000-000000000001");
    private static final Sender STORAGE = new Sender("patronat", "of-the-storage");

    @Test
    void askToKeepAFileAsTheStorageReadsIt() {
        var file =
                new StoredFile("СҮ-Қ-2026-000007.pdf", "application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII));

        assertThat(written(StorageWords.upload(PROCESS, file, Duration.ofDays(1), STORAGE)))
                .isEqualTo(Golden.text("sync-request-upload"));
    }

    @Test
    void askForAFileAsTheStorageReadsIt() {
        assertThat(written(StorageWords.download("file-17", STORAGE))).isEqualTo(Golden.text("sync-request-download"));
    }

    private static String written(MessageData data) {
        var info = MessageInfo.request(
                "1",
                "EDS_TEMP_FILES",
                OffsetDateTime.parse("2026-09-24T10:15:30+05:00"),
                new Sender("patronat", "secret"));
        return Golden.written(SyncChannel.write(new SyncRequest(info, data)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<data><n:tempStorageResponse xmlns:n='urn:n'><uploadResponse>%s</uploadResponse></n:tempStorageResponse></data>",
                "<data><tempStorageResponse xmlns='urn:n'><uploadResponse>%s</uploadResponse></tempStorageResponse></data>"
            })
    void findTheFileThatWasSentAmongAllThatAreSpokenOf(String shape) {
        var answer = typed(shape.formatted(uploaded("another", "file-16") + uploaded(PROCESS.toString(), "file-17")));

        var said = StorageWords.uploaded(answer, PROCESS);

        assertThat(said.text("fileIdentifier")).contains("file-17");
        assertThat(StorageWords.life(said)).contains(Duration.ofHours(8));
    }

    @Test
    void findItInAnAnswerThatIsADocumentOfItsOwn() {
        var answer = new MessageData.Escaped("<tempStorageResponse><uploadResponse>"
                + uploaded(PROCESS.toString(), "file-17") + "</uploadResponse></tempStorageResponse>");

        assertThat(StorageWords.uploaded(answer, PROCESS).text("fileIdentifier"))
                .contains("file-17");
    }

    @Test
    void knowAFileThatWasRemoved() {
        var answer = typed("<data><tempStorageResponse><downloadResponse><fileDownloadResults>"
                + "<status><code>FILE_DELETED</code></status><fileIdentifier>file-17</fileIdentifier>"
                + "<content>JVBERi0=</content><meta><deleted>true</deleted></meta>"
                + "</fileDownloadResults></downloadResponse></tempStorageResponse></data>");

        var said = StorageWords.downloaded(answer, "file-17");

        assertThat(StorageWords.isRemoved(said)).isTrue();
        assertThat(StorageWords.reason(said)).isEqualTo("FILE_DELETED");
        assertThatThrownBy(() -> StorageWords.downloaded(answer, "file-18")).isInstanceOf(UnreadableMessage.class);
    }

    @Test
    void takeNoSentenceForACode() {
        var said = new XmlFields(
                Xml.parse("<r><status>Файл Үлгіқызы Ә. 850315400015</status></r>".getBytes(StandardCharsets.UTF_8))
                        .getDocumentElement());

        assertThat(StorageWords.reason(said)).isEqualTo("no code");
    }

    private static String uploaded(String process, String identifier) {
        return "<uploadFileResults><fileProcessIdentifier>%s</fileProcessIdentifier><status/><fileIdentifier>%s</fileIdentifier><lifeTime>28800000</lifeTime></uploadFileResults>"
                .formatted(process, identifier);
    }

    private static MessageData typed(String xml) {
        return new MessageData.Typed(
                Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement());
    }
}
