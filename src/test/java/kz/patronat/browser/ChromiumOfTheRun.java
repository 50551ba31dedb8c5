package kz.patronat.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands every test the same Chromium, which starts when the first one asks for it; people have contexts of their own. */
class ChromiumOfTheRun implements ParameterResolver {

    /** Of whatever a test expects to see on a page, ms: a machine may be slow. */
    private static final int PATIENCE = 30_000;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(ChromiumOfTheRun.class))
                .getOrComputeIfAbsent(Opened.class, key -> Opened.now(), Opened.class)
                .browser();
    }

    private record Opened(Playwright playwright, Browser browser) implements Store.CloseableResource {

        static Opened now() {
            var playwright = Chromium.playwright();
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            return new Opened(playwright, Chromium.launch(playwright));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
