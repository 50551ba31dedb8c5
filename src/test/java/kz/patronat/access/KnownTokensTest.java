package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/** A token is checked once a minute, and always when it may have ended. */
class KnownTokensTest {

    private static final Instant BEGINNING = Instant.parse("2026-09-01T04:00:00Z");

    private final List<String> checked = new ArrayList<>();
    private Instant now = BEGINNING;
    private Instant ends = BEGINNING.plus(Duration.ofHours(1));
    private boolean isGood = true;
    private KnownTokens tokens;

    @BeforeEach
    void begins() {
        tokens = new KnownTokens(this::check, () -> now);
    }

    private Jwt check(String token) {
        checked.add(token);
        if (!isGood) {
            throw new BadJwtException("the key was taken back");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .claim("scope", "applications")
                .expiresAt(ends)
                .build();
    }

    @Test
    void areCheckedOnceAMinute() {
        tokens.decode("one");
        now = BEGINNING.plusSeconds(59);
        assertThat(tokens.decode("one").getTokenValue()).isEqualTo("one");
        assertThat(checked).hasSize(1);

        now = BEGINNING.plusSeconds(60);
        tokens.decode("one");
        assertThat(checked).hasSize(2);
    }

    @Test
    void areNotBelievedBeyondTheirOwnEnd() {
        ends = BEGINNING.plusSeconds(10);
        tokens.decode("one");
        isGood = false;

        now = BEGINNING.plusSeconds(9);
        tokens.decode("one");
        now = BEGINNING.plusSeconds(10);
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void areForgottenOnceRefused() {
        tokens.decode("one");
        isGood = false;
        now = BEGINNING.plusSeconds(60);

        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
        now = BEGINNING.plusSeconds(30);
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void areEachCheckedWhenTheyAreMany() {
        var many = IntStream.range(0, 1000).mapToObj(String::valueOf).toList();
        many.forEach(tokens::decode);
        many.forEach(tokens::decode);

        assertThat(checked).hasSize(2000);
    }
}
