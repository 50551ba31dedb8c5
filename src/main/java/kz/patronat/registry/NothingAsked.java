package kz.patronat.registry;

import kz.patronat.kernel.ToBeMended;

/** Somebody has to mend something before the registry can be asked at all; this question has not left the house. */
public class NothingAsked extends ToBeMended {

    public NothingAsked(RuntimeException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
