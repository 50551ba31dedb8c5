package kz.patronat.gateway.simulator;

import kz.patronat.kernel.Iin;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;

/**
 * A fault as it was chosen, on the page or by a test.
 *
 * @param service one register, or nothing for all
 * @param iin one person, or nothing for everybody
 * @param calls for so many calls, or nothing until it is switched off
 */
record SwitchRequest(
        @Nullable String fault,
        @Nullable String service,
        @Nullable String iin,
        @Nullable String calls) {

    private static final int MOST = 1000;

    FaultSwitch on(Switchboard switchboard) {
        return switchboard.on(
                one(Fault.class, "fault", fault),
                isEmpty(service) ? null : one(SimulatedRegister.class, "service", service),
                isEmpty(iin) ? null : Iin.check("iin", iin).value(),
                isEmpty(calls) ? null : number());
    }

    private Integer number() {
        try {
            var number = Integer.parseInt(String.valueOf(calls).strip());
            if (number > 0 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw new RejectedInput("calls", "simulator.calls-wrong", MOST);
        }
        throw new RejectedInput("calls", "simulator.calls-wrong", MOST);
    }

    private static <T extends Enum<T>> T one(Class<T> type, String field, @Nullable String name) {
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new RejectedInput(field, "simulator.choose");
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
