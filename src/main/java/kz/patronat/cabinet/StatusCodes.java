package kz.patronat.cabinet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.patronat.platform.StartRefused;
import org.springframework.core.io.Resource;

/** How the portal spells each status: a file of its own, {@code STATUS=code} line by line. */
final class StatusCodes {

    private final Map<CabinetStatus, String> codes;

    private StatusCodes(Map<CabinetStatus, String> codes) {
        this.codes = codes;
    }

    String of(CabinetStatus status) {
        return codes.get(status);
    }

    /** @throws StartRefused when the file is not there, misses a status, or names one that there is not */
    static StatusCodes read(Resource file) {
        var lines = lines(file);
        var known = Arrays.stream(CabinetStatus.values()).map(Enum::name).collect(Collectors.toSet());
        var foreign = new TreeSet<>(lines.stringPropertyNames());
        foreign.removeAll(known);
        if (!foreign.isEmpty()) {
            throw refused(file, "it names " + foreign + ", which is no status", "Known are " + new TreeSet<>(known));
        }
        var codes = new EnumMap<CabinetStatus, String>(CabinetStatus.class);
        for (var status : CabinetStatus.values()) {
            codes.put(status, lines.getProperty(status.name(), "").strip());
        }
        var missing = codes.keySet().stream()
                .filter(status -> codes.get(status).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw refused(file, "it has no code for " + missing, "Add a line STATUS=code for each of them");
        }
        return new StatusCodes(codes);
    }

    private static Properties lines(Resource file) {
        var lines = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            lines.load(reader);
            return lines;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw refused(file, "it cannot be read", "Name a file with patronat.cabinet.codes");
        }
    }

    private static StartRefused refused(Resource file, String reason, String advice) {
        return new StartRefused(
                "The codes of the portal's statuses cannot be used (" + file.getDescription() + "): " + reason + ".",
                advice + ", then start again.");
    }
}
