package kz.patronat.contract.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.contract.Contracts;
import kz.patronat.document.Draft;
import kz.patronat.document.Folder;
import kz.patronat.document.Papers;
import kz.patronat.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Draws and numbers the contract; it awaits the signatures. */
@Component
class DrawContractDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final Contracts contracts;
    private final ContractWording wording;
    private final Papers papers;

    DrawContractDelegate(CaseFiles caseFiles, Contracts contracts, ContractWording wording, Papers papers) {
        this.caseFiles = caseFiles;
        this.contracts = contracts;
        this.wording = wording;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = caseFiles.get(CaseVariables.caseOf(execution));
        var child = ContractProcess.childOf(execution);
        var paper = papers.draw(new Draft(Folder.of(file), child.toString(), file.language(), wording.of(child)));
        var number = papers.get(paper).number();
        contracts.number(child, number);
        ContractProcess.CONTRACT_NUMBER.set(execution, number);
    }
}
