package kz.patronat.gateway.simulator;

/** What can go wrong between us and a registry (integration facts of the gateway, its codes and failures). */
enum Fault {
    /** Business error whose data say that nothing was found by these data. */
    NOT_FOUND,
    /** {@code SCSE001} without a word of the registry's own. */
    BUSINESS_ERROR,
    /** {@code SCSE002}: the registry does not like the data of the request. */
    DATA_ERROR,
    /** {@code SCSE003}: the registry itself broke. */
    UNHANDLED_ERROR,
    /** The gateway cannot route the message. */
    SOAP_FAULT,
    /** The gateway does not let us in. */
    ACCESS_DENIED,
    /** The answer takes longer than anybody waits. */
    SLOW,
    /** The connection breaks off in the middle of the answer. */
    RESET,
    /** A page about maintenance with status 200. */
    HTML_PAGE,
    /** Processed, but with nothing in it. */
    EMPTY_DATA,
    /** The register mixes people up: the answer is about somebody else, of whom it knows nothing bad. */
    ANOTHER_PERSON,
    /** The answer was changed after it was signed. */
    BAD_SIGNATURE,
    /** Promised for later, and late. */
    LATE_ANSWER,
    /** Promised for later, and then told twice. */
    DUPLICATE_ANSWER,
    /** Promised for later; what comes answers a message that nobody sent. */
    UNKNOWN_CORRELATION,
    /** Nobody there at all: 503. */
    DOWN
}
