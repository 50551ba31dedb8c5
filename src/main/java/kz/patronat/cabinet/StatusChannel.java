package kz.patronat.cabinet;

/** Carries a change to the personal cabinet of the portal. */
public interface StatusChannel {

    /** What became of it. A portal that does not answer is a result; nobody waits for it but the word itself. */
    sealed interface Reply {

        /** The portal has the word. */
        record Taken() implements Reply {}

        /** It cannot be reached; told again later. */
        record Away(String reason) implements Reply {}

        /** It will not take the word before somebody mends the configuration. */
        record Refused(String reason) implements Reply {}
    }

    Reply tell(StatusNotice notice);
}
