package kz.patronat.inspection.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.patronat.document.HousingActFacts.Amenities;
import kz.patronat.document.HousingActFacts.Sanitation;
import kz.patronat.engine.FormInput;
import kz.patronat.inspection.ActContent;
import kz.patronat.inspection.ActContent.Conclusion;
import kz.patronat.inspection.ActContent.Member;
import kz.patronat.inspection.ActContent.Presence;
import kz.patronat.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form of annex 2.
 *
 * @param today no date in the form lies after it
 * @param married whether the part on the spouse has to be there
 */
record ActContentInput(FormInput input, LocalDate today, boolean married) {

    /** @throws kz.patronat.kernel.RejectedInput at the first field that cannot be right */
    ActContent content() {
        var totalArea = number("totalArea");
        var livingArea = number("livingArea");
        if (livingArea.compareTo(totalArea) > 0) {
            throw input.reject("livingArea", "inspection.act.living-area");
        }
        var income = number("incomeTotal");
        var wages = number("incomeWages");
        if (wages.compareTo(income) > 0) {
            throw input.reject("incomeWages", "inspection.act.wages");
        }
        return new ActContent(
                past(input, "studiedOn"),
                input.text("applicantDocument"),
                input.text("applicantRegistered"),
                input.text("applicantResidence"),
                input.text("applicantEducation"),
                input.text("applicantWork"),
                ofSpouse("spouseDocument"),
                ofSpouse("spouseRegistered"),
                ofSpouse("spouseResidence"),
                ofSpouse("spouseEducation"),
                ofSpouse("spouseWork"),
                input.text("housingRight"),
                input.text("ownerName"),
                totalArea,
                livingArea,
                input.number("rooms"),
                input.text("registeredPersons"),
                input.choice("amenities", Amenities.class),
                input.choice("sanitary", Sanitation.class),
                input.choice("sleepingPlace", Presence.class),
                input.choice("studyPlace", Presence.class),
                input.find("housingNote"),
                household(),
                income,
                wages,
                input.find("incomeOthers"),
                input.text("relations"),
                input.text("experience"),
                input.text("readiness"),
                input.text("motives"),
                input.choice("conclusion", Conclusion.class),
                input.text("reasons"));
    }

    private List<Member> household() {
        return input.rows("household").stream().map(this::member).toList();
    }

    private Member member(FormInput row) {
        var fields = new String[] {row.name("memberSurname"), row.name("memberGiven"), row.name("memberPatronymic")};
        var name = PersonName.check(
                fields, row.find("memberSurname"), row.find("memberGiven"), row.find("memberPatronymic"));
        return new Member(
                name.surname(),
                name.given(),
                name.patronymic(),
                past(row, "memberBirthDate"),
                row.text("memberOccupation"),
                row.text("memberKinship"),
                row.find("memberNote"));
    }

    private @Nullable String ofSpouse(String field) {
        return married ? input.text(field) : input.find(field);
    }

    private BigDecimal number(String field) {
        var number = input.findNumber(field);
        if (number == null) {
            throw input.reject(field, "engine.input.missing");
        }
        return number;
    }

    private LocalDate past(FormInput from, String field) {
        var day = from.date(field);
        if (day.isAfter(today)) {
            throw from.reject(field, "inspection.act.date-in-future");
        }
        return day;
    }
}
