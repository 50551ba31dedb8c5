package kz.patronat.placement.process;

import java.time.Clock;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.engine.Forms;
import kz.patronat.placement.summary.Summaries;
import org.springframework.stereotype.Component;

/** What every form of the leading process works with. */
@Component
record FormWork(
        Forms forms, Summaries summaries, CaseFiles caseFiles, CaseJournal journal, CaseTerms terms, Clock clock) {}
