package kz.patronat.inspection;

import kz.patronat.kernel.CaseNumber;

/** The applicant reads the act in the personal cabinet, which stands for a signature under it (clause C12). */
public interface ActReading {

    /**
     * @param act number of the paper that was read
     * @return false when that act of the case does not wait to be read (any more)
     */
    boolean readInCabinet(CaseNumber number, String act);
}
