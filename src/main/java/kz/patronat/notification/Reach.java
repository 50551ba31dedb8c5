package kz.patronat.notification;

import kz.patronat.casefile.NoticeChannel;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Phone;
import org.jspecify.annotations.Nullable;

/**
 * Where a person can be told something, and in which language.
 *
 * @param wanted the channel that the person asked for or came by; null when the office chooses
 */
public record Reach(
        Language language,
        @Nullable NoticeChannel wanted,
        @Nullable Phone phone,
        @Nullable String email,
        @Nullable String address) {

    /** What was asked for, else the fastest that reaches the person, and a letter where nothing else does. */
    NoticeChannel channel() {
        if (wanted != null) {
            return wanted;
        }
        return address(NoticeChannel.SMS) != null
                ? NoticeChannel.SMS
                : address(NoticeChannel.EMAIL) != null ? NoticeChannel.EMAIL : NoticeChannel.POST;
    }

    /** Where the channel finds the person; null when nowhere. */
    @Nullable
    String address(NoticeChannel channel) {
        return switch (channel) {
            case SMS -> phone != null && phone.isMobile() ? phone.value() : null;
            case EMAIL -> written(email);
            case POST -> written(address);
            case CABINET -> null;
        };
    }

    private static @Nullable String written(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
