package kz.patronat.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Fills the template of a paper. Templates say everything twice, in {@code lang="kk"} and {@code lang="ru"}, side by
 * side; a paper of one language keeps its own half.
 */
final class Composition {

    /** Marks what stands in both languages on every paper, as forms of state bodies do (Law on languages, art. 21). */
    private static final String BOTH = "data-both";

    private final TemplateEngine templates = new TemplateEngine();
    private final DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    private final Wording kk;
    private final Wording ru;
    private final String checkAddress;

    /** @param checkAddress where a paper is checked by its code; empty when nowhere */
    Composition(Texts texts, String checkAddress) {
        this.checkAddress = checkAddress;
        kk = new Wording(Language.KK, texts);
        ru = new Wording(Language.RU, texts);
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("papers/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.XML);
        files.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(files);
        templates.setDialect(new SpringStandardDialect());
        try {
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param language null for both languages in one paper */
    Document of(Sheet sheet, @Nullable Language language) {
        var context = context(sheet, sheet.checkText(checkAddress));
        context.setVariable("facts", sheet.facts());
        context.setVariable("additional", sheet.additional());
        context.setVariable("signers", sheet.facts().kind().signers());
        context.setVariable("title", title(sheet.facts().kind(), language));
        return page(sheet.facts().kind().slug(), context, language);
    }

    /** A page about a paper, in both languages; its title stands under {@code document.page.<template>}. */
    Document of(String template, Sheet sheet, String checkText, Map<String, ?> more) {
        var context = context(sheet, checkText);
        more.forEach(context::setVariable);
        context.setVariable("title", kk.text("page." + template) + " / " + ru.text("page." + template));
        return page(template, context, null);
    }

    /**
     * A page that is no paper of a case, such as a list; its title stands under {@code document.page.<template>}.
     *
     * @param language null for both languages in one page
     */
    Document of(String template, Letterhead head, Map<String, ?> more, @Nullable Language language) {
        var context = new Context(Locale.ROOT);
        context.setVariables(Map.of("kk", kk, "ru", ru, "head", head));
        more.forEach(context::setVariable);
        var title = "page." + template;
        context.setVariable(
                "title",
                language == null
                        ? kk.text(title) + " / " + ru.text(title)
                        : (language == Language.KK ? kk : ru).text(title));
        return page(template, context, language);
    }

    private Context context(Sheet sheet, String checkText) {
        var context = new Context(Locale.ROOT);
        context.setVariables(Map.of(
                "kk", kk,
                "ru", ru,
                "head", sheet.head(),
                "number", sheet.number(),
                "version", sheet.version(),
                "dated", sheet.dated(),
                "checkCode", sheet.checkCode(),
                "checkAddress", checkAddress,
                "qr", QrCode.of(checkText)));
        return context;
    }

    private Document page(String template, Context context, @Nullable Language language) {
        var document = parse(templates.process(template, context));
        var root = document.getDocumentElement();
        if (language != null) {
            drop(root, language.other().code());
        }
        root.setAttribute("lang", (language == null ? Language.KK : language).code());
        root.setAttribute("class", language == null ? "both" : "single");
        return document;
    }

    private String title(PaperKind kind, @Nullable Language language) {
        if (language == null) {
            return kk.of("kind", kind) + " / " + ru.of("kind", kind);
        }
        return (language == Language.KK ? kk : ru).of("kind", kind);
    }

    private Document parse(String xml) {
        try {
            return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new IllegalStateException("a template is not well-formed", malformed);
        }
    }

    private static void drop(Element element, String language) {
        var children = new ArrayList<Node>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        for (var child : children) {
            if (child instanceof Element inner && !inner.hasAttribute(BOTH)) {
                if (language.equals(inner.getAttribute("lang"))) {
                    element.removeChild(inner);
                } else {
                    drop(inner, language);
                }
            }
        }
    }
}
