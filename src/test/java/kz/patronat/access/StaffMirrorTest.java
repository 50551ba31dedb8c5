package kz.patronat.access;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.patronat.kernel.PersonName;
import kz.patronat.texts.Texts;
import org.junit.jupiter.api.Test;

class StaffMirrorTest {

    private final StaffDirectory staff = mock();
    private final Accounts accounts = mock();

    @Test
    void makesTheFirstAdministratorOfThePasswordGiven() {
        starts("s3cret");

        verify(staff)
                .put(
                        argThat(member -> member.userId().equals("administrator")
                                && member.roles().equals(Set.of(Role.ADMINISTRATOR))
                                && member.providers().isEmpty()),
                        eq("s3cret"));
    }

    @Test
    void makesNobodyWithoutAPassword() {
        starts("");

        verify(staff, never()).put(any(), any());
    }

    @Test
    void leavesAnAdministratorThatIsThereAsItIs() {
        var known = new StaffMember(
                "administrator", new PersonName("Үлгі", "Әкімші", null), Set.of(Role.ADMINISTRATOR), Set.of(), true);
        when(staff.find("administrator")).thenReturn(Optional.of(known));
        when(staff.all()).thenReturn(List.of(known));

        starts("another");

        verify(staff, never()).put(any(), any());
        verify(staff).mirror(known, null);
    }

    private void starts(String password) {
        new StaffMirror(staff, accounts, new Texts(), password).bringIntoLine();
    }
}
