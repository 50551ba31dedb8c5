package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import kz.patronat.kernel.PersonName;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody guesses passwords, on the page and as a machine. */
@WholeService
class WrongPasswordsIT {

    private static final String GUESSED = "guessed";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    StaffDirectory staff;

    @BeforeEach
    void isThere() {
        story.begins();
        var member = new StaffMember(
                GUESSED, new PersonName("Үлгі", "Сақ", null), Set.of(Role.REGISTRAR), Set.of(Cases.NORTH), true);
        // Begins anew, without the guesses of the test before.
        staff.put(new StaffMember(GUESSED, member.name(), member.roles(), member.providers(), false), null);
        staff.put(member, GUESSED);
    }

    @Test
    void makeTheRightOneWaitAsWell() {
        var thief = Caller.nobody(port);

        assertThat(thief.signIn(GUESSED, "wrong", "tasklist")).isEqualTo(401);
        assertThat(thief.signIn(GUESSED, GUESSED, "tasklist")).isEqualTo(401);
        assertThat(Caller.basic(port, GUESSED).get("/engine-rest/task/count").statusCode())
                .isEqualTo(401);

        story.clock().passes(Duration.ofSeconds(4));
        assertThat(thief.signIn(GUESSED, GUESSED, "tasklist")).isEqualTo(200);
    }

    @Test
    void neverShutAnAccountForGood() {
        for (var guess = 0; guess < 15; guess++) {
            assertThat(Caller.basic(port, GUESSED, "wrong" + guess)
                            .get("/engine-rest/task/count")
                            .statusCode())
                    .isEqualTo(401);
            story.clock().passes(Duration.ofSeconds(61));
        }

        assertThat(Caller.basic(port, GUESSED).get("/engine-rest/task/count").statusCode())
                .isEqualTo(200);
    }
}
