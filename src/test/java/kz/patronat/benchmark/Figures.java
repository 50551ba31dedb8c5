package kz.patronat.benchmark;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Repetitions of one measurement, in whatever unit. */
public final class Figures {

    private final double[] sorted;

    public Figures(Collection<? extends Number> values) {
        sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    public double median() {
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The value that 95 of 100 do not pass. */
    public double p95() {
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }

    /** Median with the least and the greatest. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s [%s–%s]", number(median()), number(sorted[0]), number(sorted[sorted.length - 1]));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }

    /** All of them, for a person who wants to look. */
    public String values() {
        return Arrays.toString(Arrays.stream(sorted).mapToObj(Figures::number).toArray());
    }
}
