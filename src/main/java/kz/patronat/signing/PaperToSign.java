package kz.patronat.signing;

import kz.patronat.document.PaperId;
import kz.patronat.document.Signer;

/**
 * A paper that lies there to be signed.
 *
 * @param as in what part
 */
public record PaperToSign(PaperId paper, Signer as) {}
