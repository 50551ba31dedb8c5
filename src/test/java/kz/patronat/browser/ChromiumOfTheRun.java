package kz.patronat.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands every test the same Chromium, which starts when the first one asks for it; people have contexts of their own. */
class ChromiumOfTheRun implements ParameterResolver {

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
            return new Opened(playwright, Chromium.launch(playwright));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
