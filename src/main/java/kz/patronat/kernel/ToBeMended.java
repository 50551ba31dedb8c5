package kz.patronat.kernel;

/**
 * What is thrown where trying again is of no use before a person has mended something outside: what was asked for was
 * heard and refused, and hearing it again would change nothing.
 */
public abstract class ToBeMended extends RuntimeException {

    protected ToBeMended(String reason) {
        super(reason);
    }

    protected ToBeMended(String reason, Throwable cause) {
        super(reason, cause);
    }
}
