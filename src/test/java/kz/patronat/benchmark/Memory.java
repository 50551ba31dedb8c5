package kz.patronat.benchmark;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The memory of the machine, in which the system keeps what is written to files. Many virtual machines are given a page of it
 * only when it is first touched, which makes the first writing of a page several times slower than it is on a machine that
 * has been up for a day.
 */
final class Memory {

    /** As {@code -Xmx} says it; 0 touches nothing. */
    private static final String TOUCHED = System.getProperty("touch", "12g");

    private Memory() {}

    static String said() {
        return isTouched() ? TOUCHED + " of memory touched before" : "memory as it was found";
    }

    private static boolean isTouched() {
        return !TOUCHED.equals("0");
    }

    /**
     * A process touches so much and ends. The host may take back what lies idle for minutes, so it is done just before what is
     * measured.
     */
    static void touch() throws IOException, InterruptedException {
        if (!isTouched()) {
            return;
        }
        var touching = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms" + TOUCHED,
                        "-Xmx" + TOUCHED,
                        "-XX:+AlwaysPreTouch",
                        "-XX:+UseSerialGC",
                        "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (touching.waitFor() != 0) {
            throw new IllegalStateException("no " + TOUCHED + " of memory are free; say less with -Dtouch");
        }
    }
}
