package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Supplier;

/** What a person saw on one journey in one look: every page is checked, and its picture kept where pictures are. */
public final class Album {

    private static final String EVERYTHING = "html";

    private final Journey journey;
    private final Look look;
    private int leaves;

    Album(Journey journey, Look look) {
        this.journey = journey;
        this.look = look;
    }

    public Look look() {
        return look;
    }

    /** A page of ours: nothing sticks out at the side, and axe finds nothing. */
    public void sees(Page page) {
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isLessThanOrEqualTo(look.width());
        var caption = (String) page.evaluate("""
                () => [document.querySelector('main h1')?.textContent ?? document.title,
                        document.querySelector('dialog[open] h2, #summary h2, .note.wrong[role=alert]')?.textContent]
                    .filter(Boolean).map(text => text.trim().replace(/\\s+/g, ' ')).join(' · ')
                """);
        sees(page, EVERYTHING, caption, () -> WholePage.picture(page));
    }

    /**
     * A page that is ours in part.
     *
     * @param ours selector of what is ours: a fault within it fails, any other is written down as theirs
     */
    public void sees(Page page, String ours, String caption, Supplier<byte[]> picture) {
        leaves++;
        var verdict = Axe.looksAt(page, ours);
        assertThat(verdict.ours())
                .as("axe at %s (%s %d)", page.url(), this, leaves)
                .isEmpty();
        if (Gallery.isKept()) {
            Gallery.keep(
                    new Gallery.Leaf(journey.id(), journey.kk(), journey.ru(), leaves, look, caption, verdict),
                    picture.get());
        }
    }

    @Override
    public String toString() {
        return journey.id() + "-" + look.id();
    }
}
