package kz.patronat.document;

/** What is known of a file that may be kept as a scan; only {@link Scans#examine} finds it out. */
public final class ExaminedScan {

    private final String name;
    private final ScanType type;
    private final int size;
    private final String sha256;

    ExaminedScan(String name, ScanType type, int size, String sha256) {
        this.name = name;
        this.type = type;
        this.size = size;
        this.sha256 = sha256;
    }

    public String name() {
        return name;
    }

    ScanType type() {
        return type;
    }

    public int size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }
}
