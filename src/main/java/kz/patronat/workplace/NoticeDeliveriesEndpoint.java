package kz.patronat.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.ChosenChannels;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.document.AnsweringBody;
import kz.patronat.engine.OpenTasks;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Addressees;
import kz.patronat.notification.Delivery;
import kz.patronat.notification.Notice;
import kz.patronat.notification.NoticeDeliveries;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.notification.Wordings;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** In the tab «Іс / Дело»: what the person was told of case and complaint, how it went there, and sending it again. */
@RestController
@RequestMapping("/camunda/api/patronat")
@AllowedTo({Role.REGISTRAR, Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD, Role.AKIMAT, Role.QUALITY_OFFICER})
class NoticeDeliveriesEndpoint {

    private final Notices notices;
    private final NoticeDeliveries deliveries;
    private final Addressees addressees;
    private final OpenTasks tasks;
    private final ChosenChannels channels;
    private final Wordings wordings;
    private final StaffDirectory staff;
    private final Texts texts;

    NoticeDeliveriesEndpoint(
            Notices notices,
            NoticeDeliveries deliveries,
            Addressees addressees,
            OpenTasks tasks,
            ChosenChannels channels,
            Wordings wordings,
            StaffDirectory staff,
            Texts texts) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.addressees = addressees;
        this.tasks = tasks;
        this.channels = channels;
        this.wordings = wordings;
        this.staff = staff;
        this.texts = texts;
    }

    record Way(String code, String label) {}

    /**
     * @param reason why it failed or still waits, in words
     * @param letter whether there is a letter to look at
     * @param posts whether this reader has to post it
     * @param travels whether this reader may correct its track number, and the post can still say, or say better, what became of it
     */
    record DeliveryRow(
            String id,
            String channel,
            String address,
            String state,
            String stateName,
            int attempts,
            String at,
            String reason,
            String reference,
            boolean letter,
            boolean posts,
            boolean travels,
            String askedBy) {}

    /** @param own whether this reader may send it again */
    record Told(String id, String at, String text, boolean own, List<DeliveryRow> deliveries) {}

    /** @param chosen what the person asked for, empty when nothing */
    record Overview(String number, String chosen, List<Way> ways, List<Told> notices) {}

    record Again(@Nullable String notice, @Nullable String channel) {}

    record Posted(@Nullable String track) {}

    /** @param delivered false when the letter came back */
    record Arrived(@Nullable Boolean delivered, @Nullable String on) {}

    @GetMapping("/cases/{number}/deliveries")
    Overview of(@PathVariable String number, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        return overview(reader, reachable(reader, number), ReaderLanguage.of(request));
    }

    /** Of what the task is about; a complaint need not be about a case. */
    @GetMapping("/tasks/{taskId}/deliveries")
    Overview ofTask(@PathVariable String taskId, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        var task = tasks.find(taskId).orElseThrow(ReachableFolders.NotReachable::new);
        return overview(reader, reachable(reader, task.folder()), ReaderLanguage.of(request));
    }

    @PostMapping("/cases/{number}/deliveries")
    Overview sendAgain(
            @PathVariable String number,
            @RequestBody Again again,
            @AuthenticationPrincipal SignedIn clerk,
            HttpServletRequest request) {
        var about = reachable(clerk, number);
        var notice = id(again.notice());
        deliveries.sendAgain(ofNotice(clerk, about, notice), notice, channel(again.channel()), clerk.getName());
        return overview(clerk, about, ReaderLanguage.of(request));
    }

    /** Writes the letter into the register of the post. */
    @PostMapping("/cases/{number}/deliveries/{id}/posted")
    Overview posted(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestBody Posted posted,
            @AuthenticationPrincipal SignedIn clerk,
            HttpServletRequest request) {
        var about = reachable(clerk, number);
        deliveries.posted(ofOwn(clerk, about, id), id, posted.track(), clerk.getName());
        return overview(clerk, about, ReaderLanguage.of(request));
    }

    /** Another track number than was written. */
    @PostMapping("/cases/{number}/deliveries/{id}/track")
    Overview track(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestBody Posted corrected,
            @AuthenticationPrincipal SignedIn clerk,
            HttpServletRequest request) {
        var about = reachable(clerk, number);
        deliveries.correctTrack(ofOwn(clerk, about, id), id, corrected.track(), clerk.getName());
        return overview(clerk, about, ReaderLanguage.of(request));
    }

    /** What the post says became of the letter. */
    @PostMapping("/cases/{number}/deliveries/{id}/arrived")
    Overview arrived(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestBody Arrived arrived,
            @AuthenticationPrincipal SignedIn clerk,
            HttpServletRequest request) {
        var about = reachable(clerk, number);
        if (arrived.delivered() == null) {
            throw new RejectedInput("delivered", "notification.post.nothing");
        }
        deliveries.arrived(
                ofOwn(clerk, about, id),
                id,
                arrived.delivered(),
                AskedDay.of(arrived.on(), "on", "notification.post.on"),
                clerk.getName());
        return overview(clerk, about, ReaderLanguage.of(request));
    }

    private CaseNumber reachable(SignedIn reader, String written) {
        var number = new CaseNumber(written);
        return addressees
                .find(number)
                .filter(addressee -> reader.reads(addressee.provider()))
                .map(addressee -> number)
                .orElseThrow(ReachableFolders.NotReachable::new);
    }

    /** The case, or the complaint about it of which the person was told by the office of this clerk. */
    private CaseNumber ofNotice(SignedIn clerk, CaseNumber about, UUID notice) {
        for (var number : addressees.numbersAbout(about)) {
            for (var each : notices.of(number)) {
                if (each.id().equals(notice)) {
                    checkOwn(clerk, each.sender());
                    return number;
                }
            }
        }
        return about;
    }

    private static void checkOwn(SignedIn clerk, AnsweringBody sender) {
        if (!PostingFor.of(clerk).contains(sender)) {
            throw new ReachableFolders.NotReachable();
        }
    }

    /** The same of a letter, that the office of this clerk posts. */
    private CaseNumber ofOwn(SignedIn clerk, CaseNumber about, UUID delivery) {
        for (var number : addressees.numbersAbout(about)) {
            for (var each : deliveries.of(number)) {
                if (each.id().equals(delivery)) {
                    checkOwn(clerk, each.sender());
                    return number;
                }
            }
        }
        return about;
    }

    private Overview overview(SignedIn reader, CaseNumber about, Language language) {
        var bodies = PostingFor.of(reader);
        var numbers = addressees.numbersAbout(about);
        var carried = numbers.stream()
                .flatMap(number -> deliveries.of(number).stream())
                .toList();
        return new Overview(
                about.value(),
                channels.of(about).map(chosen -> label(chosen, language)).orElse(""),
                Arrays.stream(NoticeChannel.values())
                        .filter(each -> each != NoticeChannel.CABINET)
                        .map(each -> new Way(each.name(), label(each, language)))
                        .toList(),
                numbers.stream()
                        .flatMap(number -> notices.of(number).stream())
                        .filter(notice -> notice.recipient().kind() == Recipient.Kind.APPLICANT)
                        .sorted(Comparator.comparing(Notice::at))
                        .map(notice -> told(notice, carried, bodies, language))
                        .toList());
    }

    private Told told(Notice notice, List<Delivery> carried, Set<AnsweringBody> bodies, Language language) {
        return new Told(
                notice.id().toString(),
                Written.moment(notice.at()),
                wordings.full(language, notice.event(), notice.arguments()),
                bodies.contains(notice.sender()),
                carried.stream()
                        .filter(delivery -> delivery.notice().equals(notice.id()))
                        .map(delivery -> row(delivery, bodies.contains(delivery.sender()), language))
                        .toList());
    }

    private DeliveryRow row(Delivery delivery, boolean own, Language language) {
        return new DeliveryRow(
                delivery.id().toString(),
                label(delivery.channel(), language),
                delivery.address() == null ? "" : delivery.address(),
                delivery.state().name(),
                texts.in(language, "notification.state." + delivery.state().name()),
                delivery.attempts(),
                at(delivery),
                delivery.reason() == null ? "" : texts.in(language, delivery.reason()),
                delivery.reference() == null ? "" : delivery.reference(),
                isLetter(delivery),
                own && isLetter(delivery) && delivery.state() == Delivery.State.READY,
                own && isLetter(delivery) && delivery.sentAt() != null,
                delivery.askedBy() == null ? "" : staff.name(delivery.askedBy()));
    }

    private static boolean isLetter(Delivery delivery) {
        return delivery.channel() == NoticeChannel.POST
                && (delivery.state() == Delivery.State.READY || delivery.sentAt() != null);
    }

    /** Of what the post settled only the day is known. */
    private static String at(Delivery delivery) {
        if (delivery.returnedOn() != null) {
            return Written.day(delivery.returnedOn());
        }
        if (delivery.deliveredAt() != null) {
            return delivery.channel() == NoticeChannel.POST
                    ? Written.day(Zone.day(delivery.deliveredAt()))
                    : Written.moment(delivery.deliveredAt());
        }
        return Written.moment(delivery.sentAt() == null ? delivery.createdAt() : delivery.sentAt());
    }

    private String label(NoticeChannel channel, Language language) {
        return texts.in(language, "casefile.notice-channel." + channel.name());
    }

    private static UUID id(@Nullable String written) {
        try {
            return UUID.fromString(written == null ? "" : written);
        } catch (IllegalArgumentException wrong) {
            throw new RejectedInput("notice", "notification.again.unknown");
        }
    }

    private static NoticeChannel channel(@Nullable String written) {
        return Arrays.stream(NoticeChannel.values())
                .filter(each -> each.name().equals(written))
                .findFirst()
                .orElseThrow(() -> new RejectedInput("channel", "notification.again.channel"));
    }
}
