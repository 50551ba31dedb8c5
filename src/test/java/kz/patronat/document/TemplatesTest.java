package kz.patronat.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class TemplatesTest {

    static Stream<Resource> templates() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:papers/*.html"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void sayEverythingInBothLanguagesSideBySide(Resource template) throws Exception {
        var all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(template.getInputStream())
                .getElementsByTagName("*");

        for (var parent : elements(all)) {
            assertThat(childrenIn(parent, "kk"))
                    .as(
                            "%s <%s> %s",
                            template.getFilename(),
                            parent.getTagName(),
                            parent.getTextContent().strip())
                    .isEqualTo(childrenIn(parent, "ru"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void areThereForEveryPaper(PaperKind kind) throws IOException {
        assertThat(templates()).anyMatch(template -> (kind.slug() + ".html").equals(template.getFilename()));
    }

    @Test
    void areOnlyThoseOfPapersTheirSignatureSheetTheirCommonPartsAndThePost() throws IOException {
        assertThat(templates()).hasSize(PaperKind.values().length + 4);
    }

    private static long childrenIn(Element parent, String language) {
        return elements(parent.getChildNodes()).stream()
                .filter(child -> child.getAttribute("lang").equals(language))
                .count();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .<Node>mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
