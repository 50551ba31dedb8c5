/** Changed models are played with recorded cases; run by {@code ./mvnw -q verify -Ptrial}. */
package kz.patronat.trial;
