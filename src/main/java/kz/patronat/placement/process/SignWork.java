package kz.patronat.placement.process;

import java.time.LocalDate;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Channel;
import kz.patronat.document.Paper;
import kz.patronat.document.Papers;
import kz.patronat.document.Signer;
import kz.patronat.document.Signing;
import kz.patronat.document.SigningByHand;
import kz.patronat.signing.OfficialSignatures;
import org.springframework.stereotype.Component;

/** What every task asks at which a paper of the leading process is signed. */
@Component
record SignWork(Papers papers, OfficialSignatures signatures, SigningByHand byHand, StaffDirectory staff) {

    boolean isSignedWithKey(Paper paper) {
        return paper.isSignedElectronically();
    }

    /** What goes through the portal lies in the cabinet, as an electronic document. */
    boolean allowsByHand(CaseFile file) {
        return byHand.isAllowed(file.channel() == Channel.PORTAL);
    }

    /** Why the task does not end without the word that the paper was signed by hand. */
    String unsigned(Paper paper, CaseFile file) {
        if (signatures.standing(paper.id(), Signer.OFFICIAL).isPresent()) {
            return "placement.sign.waits-for-verifier";
        }
        return allowsByHand(file) ? "placement.sign.not-signed" : "placement.sign.key-only";
    }

    void signByHand(Paper paper, LocalDate on, String person) {
        papers.sign(paper.id(), new Signing(Signer.OFFICIAL, staff.name(person), on, person));
    }
}
