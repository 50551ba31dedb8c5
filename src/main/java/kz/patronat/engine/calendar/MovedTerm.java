package kz.patronat.engine.calendar;

import java.time.Instant;
import kz.patronat.deadline.Deadline;

/** A term whose last day has changed. */
record MovedTerm(Instant wasDueAt, Instant wasBreachedAt, Deadline deadline) {}
