package kz.patronat.document;

/** Who answers a complaint, and so whose letterhead its letters bear. */
public enum AnsweringBody {
    PROVIDER,
    AKIMAT,
    /** The last one before the court. */
    QUALITY_BODY
}
