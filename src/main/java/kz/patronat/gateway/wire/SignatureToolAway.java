package kz.patronat.gateway.wire;

/** The tool that knows the national standard says nothing that helps; neither a yes nor a no. */
public class SignatureToolAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignatureToolAway(String reason) {
        super(reason);
    }
}
