package kz.patronat.access;

import java.time.Instant;
import kz.patronat.kernel.CaseNumber;

/** One look at a sealed fact. */
public record Reading(CaseNumber number, String userId, String fact, String reason, Instant at) {}
