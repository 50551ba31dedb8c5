package kz.patronat.complaint;

import java.util.function.Supplier;
import kz.patronat.document.ExaminedScan;

/** A file beside a complaint from the portal that may be kept; read when it is. */
public record Attachment(ExaminedScan scan, Supplier<byte[]> bytes) {}
