package kz.patronat.inspection;

import kz.patronat.kernel.CaseNumber;

/** The applicant reads the act in the personal cabinet, which stands for a signature under it (clause C12). */
public interface ActReading {

    /** @return false when no act of the case waits to be read (any more) */
    boolean readInCabinet(CaseNumber number);
}
