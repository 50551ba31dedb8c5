package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;

/** Somebody who goes through pages with the keyboard alone, and sees at every stop where the focus is. */
final class Keys {

    private static final int STOPS = 60;

    /** Where the focus is; what a file is chosen with shows it on its label. */
    private static final String STOP = """
            () => {
                const at = document.activeElement;
                const shown = at.type === 'file' ? at.labels[0] : at;
                const style = getComputedStyle(shown);
                const box = shown.getBoundingClientRect();
                return { nowhere: at === document.body,
                    what: at.outerHTML.slice(0, 120),
                    ringed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                    inSight: box.width > 0 && box.bottom > 0 && box.right > 0
                        && box.top < innerHeight && box.left < innerWidth,
                    top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left };
            }
            """;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    void presses(String key) {
        page.keyboard().press(key);
    }

    void types(String words) {
        page.keyboard().type(words);
    }

    /** Goes on with Tab until the focus is there; each stop comes after the one before it, to the eye as well. */
    void tabsTo(String selector) {
        goesTo("Tab", selector);
    }

    void tabsBackTo(String selector) {
        goesTo("Shift+Tab", selector);
    }

    private void goesTo(String key, String selector) {
        var before = at();
        for (var stop = 0; stop < STOPS; stop++) {
            presses(key);
            var now = at();
            assertThat(now.get("nowhere")).as("lost on the way to %s", selector).isEqualTo(false);
            assertThat(now.get("ringed")).as("is seen at %s", now.get("what")).isEqualTo(true);
            assertThat(now.get("inSight")).as("in sight: %s", now.get("what")).isEqualTo(true);
            // A day is typed in three parts of one field.
            if (before.get("nowhere").equals(false) && !before.equals(now)) {
                var earlier = key.equals("Tab") ? before : now;
                var later = key.equals("Tab") ? now : before;
                assertThat(isBefore(earlier, later))
                        .as("%s before %s", earlier.get("what"), later.get("what"))
                        .isTrue();
            }
            if (isAt(selector)) {
                return;
            }
            before = now;
        }
        throw new AssertionError("not reached with " + key + ": " + selector);
    }

    /** The page itself puts the focus there. */
    void isBroughtTo(String selector) {
        page.waitForFunction("selector => document.activeElement.matches(selector)", selector);
    }

    private boolean isAt(String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    private Map<?, ?> at() {
        return (Map<?, ?>) page.evaluate(STOP);
    }

    /** Above it, or on the same line and to the left of it. */
    private static boolean isBefore(Map<?, ?> earlier, Map<?, ?> later) {
        return number(later, "top") >= number(earlier, "bottom") - 1
                || number(later, "top") < number(earlier, "bottom")
                        && number(later, "bottom") > number(earlier, "top")
                        && (number(later, "left") > number(earlier, "left")
                                || number(later, "top") > number(earlier, "top"));
    }

    private static double number(Map<?, ?> stop, String name) {
        return ((Number) stop.get(name)).doubleValue();
    }
}
