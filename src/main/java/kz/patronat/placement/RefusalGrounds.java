package kz.patronat.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;

/** The grounds of refusal by the deployed table {@code refusal-grounds.dmn}. */
public interface RefusalGrounds {

    /** All grounds valid on the day of the decision, in the order of the table. */
    List<RefusalGround> validOn(LocalDate day);

    /** @throws NoSuchElementException when no such ground is valid on that day */
    default RefusalGround get(String code, LocalDate day) {
        return validOn(day).stream()
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no ground " + code + " on " + day));
    }
}
