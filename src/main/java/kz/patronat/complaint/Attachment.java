package kz.patronat.complaint;

import java.util.function.Supplier;
import kz.patronat.document.ExaminedScan;
import kz.patronat.kernel.Pieces;

/** A file beside a complaint from the portal that may be kept; read when it is. */
public record Attachment(ExaminedScan scan, Supplier<Pieces> bytes) {}
