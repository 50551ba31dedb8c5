package kz.patronat.cabinet;

import kz.patronat.kernel.ToBeMended;

/** The portal has heard of a status and refuses it; the later ones of the case wait until somebody has looked. */
class StatusRefused extends ToBeMended {

    StatusRefused(String status, String reason) {
        super("the portal refuses the status of " + status + ": " + reason);
    }
}
