/** What the service costs beside the bare engine; run by {@code ./mvnw verify -Pbenchmark} and never as a test. */
package kz.patronat.benchmark;
