package kz.patronat.api;

import java.security.Principal;
import java.time.ZonedDateTime;
import java.util.List;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.NoticeChannels;
import kz.patronat.notification.NoticeTemplates;
import kz.patronat.notification.NoticeTemplates.Change;
import kz.patronat.notification.NoticeTemplates.Template;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The sentences of notices, changed without a release, and the channels that carry them; for people in a session. */
@RestController
@AllowedTo({Role.ADMINISTRATOR, Role.ANALYST})
@RequestMapping("/camunda/api/patronat/notice-settings")
class NoticeAdministration {

    private final NoticeTemplates templates;
    private final NoticeChannels channels;
    private final Texts texts;

    NoticeAdministration(NoticeTemplates templates, NoticeChannels channels, Texts texts) {
        this.templates = templates;
        this.channels = channels;
        this.texts = texts;
    }

    /** @param changes newest first */
    record KnownTemplate(Template template, List<Change> changes) {}

    /** Both empty: the sentence of the service itself again. */
    record NewWords(@Nullable String kk, @Nullable String ru) {}

    /** @param reason why it does not carry, in words; empty when it does */
    record ChannelRow(
            String channel,
            String name,
            int waiting,
            @Nullable ZonedDateTime silentSince,
            String reason) {}

    @GetMapping("/templates")
    List<Template> all() {
        return templates.all();
    }

    @GetMapping("/templates/{event}/{medium}")
    KnownTemplate one(@PathVariable String event, @PathVariable String medium) {
        var template = templates.one(event, medium);
        return new KnownTemplate(template, templates.changes(template));
    }

    @PutMapping("/templates/{event}/{medium}")
    Template change(
            @PathVariable String event, @PathVariable String medium, @RequestBody NewWords words, Principal person) {
        return templates.change(templates.one(event, medium), words.kk(), words.ru(), person.getName());
    }

    /** Which channels carry, which are silent and since when. */
    @GetMapping("/channels")
    List<ChannelRow> channels(WebRequest request) {
        var language = AskedLanguage.strictly(request);
        return channels.all().stream()
                .map(state -> new ChannelRow(
                        state.channel().name(),
                        texts.in(
                                language,
                                "casefile.notice-channel." + state.channel().name()),
                        state.waiting(),
                        state.silentSince() == null ? null : state.silentSince().atZone(Zone.ALMATY),
                        state.reason() == null ? "" : texts.in(language, state.reason())))
                .toList();
    }
}
