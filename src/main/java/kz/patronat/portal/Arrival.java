package kz.patronat.portal;

import java.time.Instant;

/**
 * A request as it arrived.
 *
 * @param request the signed XML, no byte of it changed
 * @param requestSha256 of the signed XML alone
 * @param sha256 of the request with all its files
 */
record Arrival(String sender, String key, byte[] request, String requestSha256, String sha256, Instant at) {}
