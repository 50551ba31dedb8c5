package kz.patronat.audit;

import java.util.List;

/**
 * A table of the story of a case, in the language of the reader.
 *
 * @param name stable name, {@code steps} or {@code readings}
 */
record Section(String name, String title, List<String> columns, List<List<String>> rows) {}
