package kz.patronat.amendment.process;

import java.time.LocalDate;
import java.util.Map;
import kz.patronat.amendment.Withdrawals;
import kz.patronat.amendment.process.WithdrawalProcess.Ending;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.engine.Messages;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the leading process at once. */
@Component
class SignedWithdrawals implements Withdrawals {

    private final Messages messages;
    private final CaseJournal journal;

    SignedWithdrawals(Messages messages, CaseJournal journal) {
        this.messages = messages;
        this.journal = journal;
    }

    @Override
    public boolean signed(CaseNumber number, LocalDate on, @Nullable String reason) {
        if (!messages.correlateCase(Ending.WITHDRAWN.message(), number, Map.of())) {
            return false;
        }
        journal.write(
                number, null, "amendment.journal.withdrawn-in-cabinet", Written.day(on), reason == null ? "—" : reason);
        return true;
    }
}
