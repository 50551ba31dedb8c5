package kz.patronat.site;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets each comer through so many times a minute: a bucket that fills evenly and overflows at the number itself. Of the
 * longest unseen comers nothing is remembered, so that many of them fill no memory.
 */
class Turnstile {

    private static final int REMEMBERED = 10_000;
    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    Turnstile(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    private record Bucket(double left, long at) {}

    synchronized boolean lets(String comer) {
        var now = nanos.getAsLong();
        var known = buckets.getOrDefault(comer, new Bucket(perMinute, now));
        var left = Math.min(perMinute, known.left() + (now - known.at()) / MINUTE * perMinute);
        var enough = left >= 1;
        buckets.put(comer, new Bucket(enough ? left - 1 : left, now));
        return enough;
    }
}
