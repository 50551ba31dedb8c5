package kz.patronat.notification;

/** What a sentence is written for; texts under {@code notification.medium.<name>}. */
public enum NoticeMedium {
    /** The cabinet, a letter, and the notices of officials: everything may be said. */
    FULL,
    /** Passes through other hands: names the case and nothing of it, and fits into two parts. */
    SMS,
    /** Passes through other hands too. */
    MAIL
}
