package kz.patronat.inspection;

import java.util.ArrayList;
import kz.patronat.document.HousingActFacts.Housing;
import kz.patronat.document.HousingActFacts.Income;
import kz.patronat.document.HousingActFacts.Member;
import kz.patronat.document.HousingActFacts.Study;
import kz.patronat.inspection.ActContent.Conclusion;
import kz.patronat.inspection.ActContent.Presence;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.texts.Texts;

/** The content of the form as the paper says it. */
record StudyOnPaper(Texts texts) {

    Study of(ActContent content) {
        return new Study(
                new Housing(
                        content.housingRight(),
                        content.ownerName(),
                        content.totalArea(),
                        content.livingArea(),
                        content.rooms(),
                        content.registeredPersons(),
                        content.amenities(),
                        content.sanitary(),
                        more(content)),
                content.household().stream().map(StudyOnPaper::member).toList(),
                new Income(content.incomeTotal(), content.incomeWages(), content.incomeOthers()),
                String.join("\n", content.relations(), content.experience(), content.readiness()),
                content.motives(),
                content.conclusion() == Conclusion.EXIST,
                content.reasons());
    }

    private String more(ActContent content) {
        var lines = new ArrayList<String>();
        lines.add(presence("inspection.sleeping-place", content.sleepingPlace()));
        lines.add(presence("inspection.study-place", content.studyPlace()));
        if (content.housingNote() != null) {
            lines.add(content.housingNote());
        }
        return String.join("; ", lines);
    }

    private String presence(String key, Presence presence) {
        return texts.in(Language.KK, key + "." + presence) + " / " + texts.in(Language.RU, key + "." + presence);
    }

    private static Member member(ActContent.Member member) {
        return new Member(
                new PersonName(member.memberSurname(), member.memberGiven(), member.memberPatronymic()),
                member.memberBirthDate(),
                member.memberOccupation(),
                member.memberKinship(),
                member.memberNote());
    }
}
