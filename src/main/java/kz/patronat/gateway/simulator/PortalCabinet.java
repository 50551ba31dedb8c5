package kz.patronat.gateway.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kz.patronat.gateway.UnreadableMessage;
import kz.patronat.gateway.XmlFields;
import kz.patronat.gateway.wire.Xml;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The simulated personal cabinet: what a person sees there of an application or a complaint. It reads both shapes in
 * which portals are told; a word that comes again is known by its ordinal.
 */
@Component
@SimulatedGateway
class PortalCabinet {

    private final PortalNotices notices;

    PortalCabinet(PortalNotices notices) {
        this.notices = notices;
    }

    /**
     * One status as it is shown.
     *
     * @param code as the portal spells it
     * @param file under which the result is fetched
     * @param told how often it was told
     */
    record Shown(int ordinal, String code, @Nullable String file, int told) {}

    private record Word(
            String number,
            int ordinal,
            String code,
            @Nullable String file) {}

    /** In the order of the ordinals. */
    List<Shown> of(String number) {
        var shown = new TreeMap<Integer, Shown>();
        for (var word : words(number)) {
            shown.merge(
                    word.ordinal(),
                    new Shown(word.ordinal(), word.code(), word.file(), 1),
                    (before, again) -> new Shown(before.ordinal(), before.code(), before.file(), before.told() + 1));
        }
        return List.copyOf(shown.values());
    }

    /** The ordinals in the order in which they came. */
    List<Integer> cameInOrder(String number) {
        return words(number).stream().map(Word::ordinal).toList();
    }

    private List<Word> words(String number) {
        var words = new ArrayList<Word>();
        for (var notice : notices.all()) {
            read(notice.data()).filter(word -> word.number().equals(number)).ifPresent(word -> words.add(0, word));
        }
        return words;
    }

    private static Optional<Word> read(String data) {
        try {
            var root = new XmlFields(
                    Xml.parse(data.getBytes(StandardCharsets.UTF_8)).getDocumentElement());
            return root.name().equals("responseMessage") ? universal(root) : educational(root);
        } catch (UnreadableMessage noDocument) {
            return Optional.empty();
        }
    }

    /** The universal shape of the portal; number and ordinal stand together in its number of the message. */
    private static Optional<Word> universal(XmlFields root) {
        var message = root.one("SystemInfo").flatMap(system -> system.text("RequestNumber"));
        var response = root.one("ResponseData");
        return message.flatMap(PortalCabinet::ordinal)
                .flatMap(ordinal -> response.flatMap(said -> said.text("RequestNumber")
                        .flatMap(number -> said.text("CurrentStatus")
                                .map(code -> new Word(
                                        number,
                                        ordinal,
                                        code,
                                        said.one("Act")
                                                .flatMap(act -> act.text("FileId"))
                                                .orElse(null))))));
    }

    /** The shape of the national education database: named values. */
    private static Optional<Word> educational(XmlFields root) {
        return root.one("typedRequestFormImportData")
                .flatMap(imported -> imported.text("externalRequestId")
                        .flatMap(number -> value(imported, "processing_status_ordinal")
                                .flatMap(values -> values.text("values"))
                                .flatMap(PortalCabinet::ordinal)
                                .flatMap(ordinal -> value(imported, "processing_status")
                                        .flatMap(status -> status.one("values"))
                                        .flatMap(values -> values.one("domainItemData"))
                                        .flatMap(item -> item.text("code"))
                                        .map(code -> new Word(
                                                number,
                                                ordinal,
                                                code,
                                                value(imported, "result_file")
                                                        .flatMap(file -> file.text("values"))
                                                        .orElse(null))))));
    }

    private static Optional<XmlFields> value(XmlFields imported, String code) {
        return imported.all("updatedValues").stream()
                .filter(updated -> updated.text("code").filter(code::equals).isPresent())
                .findFirst();
    }

    private static Optional<Integer> ordinal(String text) {
        return text.matches("(.*/)?\\d{1,6}")
                ? Optional.of(Integer.valueOf(text.substring(text.lastIndexOf('/') + 1)))
                : Optional.empty();
    }
}
