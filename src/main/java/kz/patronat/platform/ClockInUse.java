package kz.patronat.platform;

/** Somebody else is moving the clock at this moment. */
public class ClockInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
