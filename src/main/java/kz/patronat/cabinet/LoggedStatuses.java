package kz.patronat.cabinet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** While no portal is connected each change is a line of the log, without a word about the person. */
class LoggedStatuses implements StatusChannel {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedStatuses.class);

    @Override
    public Reply tell(StatusNotice notice) {
        LOG.info("status {} of {} is {}", notice.ordinal(), notice.number(), notice.status());
        return new Reply.Taken();
    }
}
