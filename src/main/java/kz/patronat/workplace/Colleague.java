package kz.patronat.workplace;

import java.util.stream.Collectors;
import kz.patronat.access.StaffMember;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;

/** Somebody to whom work may be given. */
record Colleague(String id, String name, String roles) {

    static Colleague of(StaffMember member, Language language, Texts texts) {
        return new Colleague(member.userId(), member.name().full(), roles(member, language, texts));
    }

    static String roles(StaffMember member, Language language, Texts texts) {
        return member.roles().stream()
                .sorted()
                .map(role -> texts.in(language, "access.role." + role.id()))
                .collect(Collectors.joining(", "));
    }
}
