package kz.patronat.browser;

import com.microsoft.playwright.Page;

/** The picture of a page from its head to its foot. */
final class WholePage {

    private WholePage() {}

    /** The window grows for it: a browser that is asked for more than its window shows forgets that it is a phone. */
    static byte[] picture(Page page) {
        var window = page.viewportSize();
        page.setViewportSize(window.width, height(page));
        try {
            return page.screenshot();
        } finally {
            page.setViewportSize(window.width, window.height);
        }
    }

    private static int height(Page page) {
        return (int) page.evaluate("() => Math.max(document.documentElement.scrollHeight, innerHeight)");
    }
}
