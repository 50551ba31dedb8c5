package kz.patronat.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import kz.patronat.kernel.Iin;
import kz.patronat.signature.SignedPayload.Form;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeService
class SignedSubmissionsIT {

    private static final Instant AT = Instant.parse("2026-09-24T05:00:00Z");

    @Autowired
    SignedSubmissions submissions;

    @Autowired
    JdbcClient database;

    private final String number = "submission-" + UUID.randomUUID();

    @Test
    void areKeptByteForByte() {
        var bytes = new byte[] {0, -1, 10, 13, 10, 0};
        submissions.keep(
                number, new SignedPayload(Form.CMS_DETACHED, bytes, new byte[] {7}, AT, new Iin("850315400015")));

        var kept = submissions.find(number).orElseThrow();

        assertThat(kept.bytes()).isEqualTo(bytes);
        assertThat(kept.data()).containsExactly(7);
        assertThat(kept.at()).isEqualTo(AT);
        assertThat(kept.expected()).isEqualTo(new Iin("850315400015"));
        assertThat(kept.capacity()).isEqualTo(SignedPayload.Capacity.PERSON);
    }

    @Test
    void mayComeTwiceButNotDifferently() {
        submissions.keep(number, xml("<a/>"));
        submissions.keep(number, xml("<a/>"));

        assertThatThrownBy(() -> submissions.keep(number, xml("<b/>"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void areNotReadWhenSomebodyChangedThem() {
        submissions.keep(number, xml("<a/>"));
        database.sql("update signed_submission set bytes = bytes || 'x' where number = ?")
                .param(number)
                .update();

        assertThatThrownBy(() -> submissions.find(number)).isInstanceOf(IllegalStateException.class);
    }

    private static SignedPayload xml(String document) {
        return new SignedPayload(Form.XML, document.getBytes(StandardCharsets.UTF_8), null, AT, null);
    }
}
