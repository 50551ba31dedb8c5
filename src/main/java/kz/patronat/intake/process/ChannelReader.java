package kz.patronat.intake.process;

import kz.patronat.casefile.Application.Party;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.engine.FormInput;
import org.jspecify.annotations.Nullable;

/** Reads how the applicant wants to be told of the steps of the case. */
final class ChannelReader {

    static final String FIELD = "noticeChannel";

    private ChannelReader() {}

    /**
     * The choice, null when none was made.
     *
     * @throws kz.patronat.kernel.RejectedInput when nothing was written down by which the applicant is reached so
     */
    static @Nullable NoticeChannel read(FormInput input, Party applicant) {
        if (input.find(FIELD) == null) {
            return null;
        }
        var channel = input.choice(FIELD, NoticeChannel.class);
        if (!reaches(channel, applicant)) {
            throw input.reject(FIELD, "intake.notice-channel." + channel.name());
        }
        return channel;
    }

    private static boolean reaches(NoticeChannel channel, Party applicant) {
        var phone = applicant.phone();
        return switch (channel) {
            case CABINET -> true;
            case SMS -> phone != null && phone.isMobile();
            case EMAIL -> applicant.email() != null;
            case POST -> applicant.address() != null;
        };
    }
}
