package kz.patronat.casefile;

/** How a person wants to be told of the steps of a case; texts under {@code casefile.notice-channel.<name>}. */
public enum NoticeChannel {
    /** Only where everything lies anyway. */
    CABINET,
    SMS,
    EMAIL,
    POST
}
