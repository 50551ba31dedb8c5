package kz.patronat.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** The checks of models are able to fail: a sound sample, broken in one place, brings the one fitting complaint. */
class BrokenModelsTest {

    private static final Path SOUND = Path.of("src/test/resources/models-sample");
    private static final String FORM = "forms/sample/sample-fill-in.form";
    private static final Code CODE = Code.in(Path.of("target/test-classes"), "sample");

    @TempDir
    Path folder;

    @Test
    void findNothingInTheSoundSample() {
        assertThat(complaints(SOUND)).isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # file and process
            id="sample" name            | id="other" name              | StartEvent_Come | other is not called like its file
            9125                        | 30                           | *               | sample has not the history time to live 9125
            ` camunda:versionTag="1"`   | ``                           | *               | sample has no version tag
            isExecutable="true"         | isExecutable="false"         | *               | sample is not executable
            C4. A sound                 | C27. A sound                 | *               | sample cites clause C27, which does not exist
            isStartableInTasklist="false" | isStartableInTasklist="true" | *              | sample is startable in Tasklist
            modeler:executionPlatform=" | modeler:platform="           | *               | sample names no execution platform
            # ids and names
            Timer_Remind                | Activity_15x2r24             | *               | Activity_15x2r24 has no speaking id
            Flow_Joined                 | Flow_0q1w2e3                 | *               | Flow_0q1w2e3 has no speaking id
            Message_AskedAgain          | Message_1abcdef              | *               | Message_1abcdef has no speaking id
            name="Келді"                | name="Come"                  | *               | StartEvent_Come has no Kazakh name
            value="Пришло"              | value=""                     | *               | StartEvent_Come has no Russian name (property ru)
            name="Жоқ"                  | name=""                      | *               | Flow_Incomplete has no Kazakh name
            Толық па?                   | Толық                        | *               | Gateway_Complete branches but asks no question
            C4. Fill in what is asked for. | ``                        | *               | UserTask_FillIn has no documentation
            # beans
            ${doSomethingDelegate}      | ${doNothingDelegate}         | *               | ServiceTask_Remind names the bean doNothingDelegate, which does not exist
            ${doSomethingDelegate}      | ${fillInForm}                | *               | ServiceTask_Remind names the bean fillInForm, which is no JavaDelegate
            ${doSomethingDelegate}      | ${doSomethingDelegate.run()} | *               | ServiceTask_Remind calls ${doSomethingDelegate.run()}, which is no plain name of a bean
            camunda:delegateExpression="${doSomethingDelegate}" | camunda:class="sample.Some" | * | ServiceTask_Remind uses camunda:class instead of delegateExpression
            event="create" delegateExpression="${fillInForm}" | event="create" delegateExpression="${doSomethingDelegate}" | * | UserTask_FillIn names the bean doSomethingDelegate, which is no TaskListener
            # agreements
            sample.asked-again          | sample.never-asked           | *               | Message_AskedAgain has the name sample.never-asked, which no code declares
            camunda:candidateGroups="registrar" | camunda:candidateGroups="clerk" | *    | UserTask_FillIn is for clerk, which is no role
            ` camunda:candidateGroups="registrar"` | ``                | *               | UserTask_FillIn is for no role
            value="REGISTERED"          | value="FORGED"               | *               | UserTask_FillIn is the act FORGED, which does not exist
            UserTask_FillIn             | UserTask_FillOut             | *               | SampleProcess: sample has no UserTask_FillIn
            # calls
            ` camunda:calledElementBinding="deployment"` | ``          | *               | CallActivity_Ask does not bind the deployment
            <camunda:in businessKey="#{execution.processBusinessKey}" /> | `` | *        | CallActivity_Ask does not hand on the business key
            <camunda:in source="answer" target="question" /> | <camunda:in variables="all" /> | * | CallActivity_Ask hands on all variables
            ` camunda:asyncAfter="true"` | ``                          | *               | CallActivity_Ask leads into a join and is not asyncAfter
            calledElement="called"      | calledElement="nobody"       | *               | CallActivity_Ask calls nobody, which does not exist
            target="question"           | target="riddle"              | *               | CallActivity_Ask hands in riddle, which the called process does not declare
            target="answer"             | target="reply"               | *               | CallActivity_Ask writes reply, which is not declared
            source="answer"             | source="reply"               | *               | CallActivity_Ask reads reply, which is not declared
            bpmn:serviceTask            | bpmn:businessRuleTask        | camunda:decisionRef | ServiceTask_Remind asks the table true, which is not deployed with it
            # variables and timers
            >${complete}<               | >${finished}<                | *               | Flow_Complete reads finished, which is not declared
            >${complete}<               | >${caseFiles.open(complete)}< | *              | Flow_Complete calls something in ${caseFiles.open(complete)}
            >${complete}<               | >${complete &amp;&amp; caseNumber != '1'}< | *         | Flow_Complete calculates: a condition reads one variable
            >${remindAt}<               | >${answer}<                  | *               | Timer_Remind is a timer that reads no variable of the type Date
            ` camunda:dueDate="${dueAt}"` | ``                          | *               | UserTask_FillIn has no due date
            camunda:dueDate="${dueAt}"  | camunda:dueDate="${caseNumber}" | *            | UserTask_FillIn is due at ${caseNumber}, which is no date
            attachedToRef="UserTask_FillIn" | attachedToRef="ServiceTask_Remind" | camunda:asyncBefore | Timer_Remind is not armed while the job of its service task waits
            attachedToRef="ReceiveTask_AskedAgain" | attachedToRef="CallActivity_Ask" | * | ReceiveTask_AskedAgain awaits a message without a deadline
            # form and task
            camunda:formRef="sample-fill-in" | camunda:formRef="sample-fill-out" | *     | UserTask_FillIn names the form sample-fill-out, which does not exist
            ` camunda:formRefBinding="deployment"` | ` camunda:formRefBinding="latest"` | * | UserTask_FillIn does not bind its form to the deployment
            <camunda:inputParameter name="surname" /> | ``             | *               | UserTask_FillIn has a form with the field surname, which is neither an input parameter nor a declared variable
            <camunda:inputParameter name="hintRu" /> | ``              | *               | UserTask_FillIn has a form that reads hintRu, which nobody sets
            <camunda:taskListener event="complete" delegateExpression="${fillInForm}" /> | `` | * | UserTask_FillIn does not name one bean at create and at complete
            # drawing
            bpmnElement="EndEvent_Done" | bpmnElement="EndEvent_Reminded" | *            | EndEvent_Done is not drawn
            bpmnElement="Flow_Joined"   | bpmnElement="Flow_Called"    | *               | Flow_Joined is not drawn
            """)
    void complainOf(String find, String replacement, String note, String complaint) throws IOException {
        breakSample("processes/sample.bpmn", find, replacement);
        if (note.startsWith("camunda:")) {
            breakSample(
                    "processes/sample.bpmn",
                    " id=\"ServiceTask_Remind\"",
                    " " + note + "=\"true\" id=\"ServiceTask_Remind\"");
        }

        assertThat(complaints(folder)).anyMatch(found -> found.contains(complaint));
    }

    /** Ways to reach beyond the variables and the components that a model names. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            >${complete}<             | >${complete['class']}<                                 | Flow_Complete calls something in ${complete['class']}
            >${complete}<             | >${'}'.getClass()}<                                    | Flow_Complete calls something in ${'}'.getClass()}
            >${complete}<             | >${"}" + complete.bytes}<                              | Flow_Complete calls something in
            >${complete}<             | >${complete&#10;.bytes}<                               | Flow_Complete calls something in
            >${complete}<             | >${'\\''.bytes}<                                       | Flow_Complete calls something in
            >${complete}<             | ><![CDATA[${complete.bytes}]]><                        | Flow_Complete calls something in
            xsi:type="bpmn:tFormalExpression">${complete} | xsi:type="bpmn:tFormalExpression" id="Expression_1">${finished} | Flow_Complete reads finished, which is not declared
            xsi:type="bpmn:tFormalExpression">${complete} | xsi:type="bpmn:tFormalExpression" language="javascript">execution | Flow_Complete holds language, which runs code of its own
            xsi:type="bpmn:tFormalExpression">${complete} | xsi:type="bpmn:tFormalExpression" camunda:resource="x.js">true | Flow_Complete holds resource, which runs code of its own
            C4. Fill in what is asked for. | ${caseFiles.all()}                                | UserTask_FillIn holds ${caseFiles.all()} in documentation, where no expression stands
            name="sample.asked-again" | name="sample.asked-again${caseNumber}"                 | holds sample.asked-again${caseNumber} in name, where no expression stands
            calledElement="called"    | calledElement="${caseFiles.all()}"                     | CallActivity_Ask holds ${caseFiles.all()} in calledElement, where no expression stands
            calledElement="called"    | camunda:variableMappingDelegateExpression="${doSomethingDelegate}" calledElement="called" | CallActivity_Ask holds variableMappingDelegateExpression, which runs code of its own
            calledElement="called"    | camunda:jobPriority="${caseNumber}" calledElement="called" | CallActivity_Ask holds ${caseNumber} in jobPriority, where no expression stands
            <camunda:in source="answer" target="question" /> | <camunda:in sourceExpression="${caseFiles.all()}" target="question" /> | CallActivity_Ask calls something in ${caseFiles.all()}
            <camunda:inputParameter name="surname" /> | <camunda:inputParameter name="surname"><camunda:script scriptFormat="javascript">1</camunda:script></camunda:inputParameter> | UserTask_FillIn holds script, which runs code of its own
            <camunda:inputParameter name="surname" /> | <camunda:inputParameter name="surname"><camunda:list><camunda:value>${caseFiles.all()}</camunda:value></camunda:list></camunda:inputParameter> | UserTask_FillIn calls something in ${caseFiles.all()}
            camunda:formRef="sample-fill-in" | camunda:formHandlerClass="sample.Some" camunda:formRef="sample-fill-in" | UserTask_FillIn holds formHandlerClass, which runs code of its own
            id="StartEvent_Come" | camunda:formKey="embedded:/evil.html" id="StartEvent_Come" | StartEvent_Come holds formKey, which runs code of its own
            camunda:delegateExpression="${doSomethingDelegate}" | camunda:decisionRef="sample-rows" camunda:class="sample.Some" | ServiceTask_Remind uses camunda:class instead of delegateExpression
            camunda:delegateExpression="${doSomethingDelegate}" | camunda:decisionRef="sample-rows" | ServiceTask_Remind names no delegateExpression
            camunda:delegateExpression="${doSomethingDelegate}" | xmlns:a="http://activiti.org/bpmn" a:class="sample.Some" camunda:delegateExpression="${doSomethingDelegate}" | ServiceTask_Remind is written in words of another engine: class
            """)
    void complainOfWhatReachesBeyond(String find, String replacement, String complaint) throws IOException {
        breakSample("processes/sample.bpmn", find, replacement);

        assertThat(complaints(folder)).anyMatch(found -> found.contains(complaint));
    }

    @Test
    void complainOfATableInAnotherLanguageThanFeel() throws IOException {
        breakSample(
                "processes/sample-rows.dmn",
                "<inputExpression ",
                "<inputExpression expressionLanguage=\"javascript\" ");

        assertThat(complaints(folder)).anyMatch(found -> found.contains("has a cell in another language: javascript"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id": "sample-fill-in"      | "id": "fill-in"              | its id "fill-in" is not the name of the file
            "schemaVersion": 16         | "schemaVersion": 19          | is not for schema 16
            "textfield"                 | "filepicker"                 | surname is a filepicker, which the form does not show
            "subtype": "date"           | "subtype": "datetime"        | birthDate asks for a time
            "key": "married"            | "key": "surname"             | has the key surname twice
            "label_ru": "Фамилия"       | "label": "Фамилия"           | surname has no label_ru
            "label": "Тегі", "properties": { "label_ru": "Фамилия" } | "label": "=\\"Тегі\\"" | surname has no label_ru
            "dateLabel_ru"              | "label_ru"                   | birthDate has no dateLabel_ru
            Примечание: {{hintRu}}      | Примечание                   | Text_Hint has other placeholders in text_ru
            `YES=Да|`                   | YES=Да                       | married has values_ru for
            "path": "children"          | "path": "offspring"          | has a form with the field offspring
            "=married !=                | "=merried !=                 | has a form that reads merried, which nobody sets
            "showOutline": true         | "path": "person"             | person is a group with a path
            birthDate=Дата"             | birthDate="                  | Table_Children has columns_ru for [], not for [birthDate]
            `, "properties": { "columns_ru": "birthDate=Дата" }` | `` | Table_Children has columns_ru for [], not for [birthDate]
            "label": "Күні"             | "label": ""                  | Table_Children has no words for birthDate in columns
            "columns": [                | "rows": [                    | Table_Children has no columns
            # words left in English
            "label": "Тегі"             | "label": "Surname"           | surname has a label in Latin letters: Surname
            "label_ru": "Фамилия"       | "label_ru": "Family name"    | surname has a label_ru in Latin letters: Family name
            Ескерту: {{hintKk}}         | Please note: {{hintKk}}      | Text_Hint has a text in Latin letters: Please note
            "label": "Иә"               | "label": "Yes"               | married has a values in Latin letters: Yes
            NO=Нет                      | NO=No                        | married has a values_ru in Latin letters: No
            "label": "Күні"             | "label": "Date"              | Table_Children has a columns in Latin letters: Date
            birthDate=Дата"             | birthDate=Day"               | Table_Children has a columns_ru in Latin letters: Day
            """)
    void complainOfForms(String find, String replacement, String complaint) throws IOException {
        breakSample(FORM, find, replacement);

        assertThat(complaints(folder)).anyMatch(found -> found.contains(complaint));
    }

    @Test
    void complainOfAFormThatNoTaskUses() throws IOException {
        breakSample(FORM, "", "");
        Files.copy(SOUND.resolve(FORM), folder.resolve("forms/sample/sample-spare.form"));

        assertThat(complaints(folder)).anyMatch(found -> found.contains("sample-spare.form: is used by no task"));
    }

    @Test
    void complainOfATableThatIsNotCalledLikeItsFile() throws IOException {
        breakSample("processes/sample-rows.dmn", "id=\"sample-rows\"", "id=\"rows\"");

        assertThat(complaints(folder)).anyMatch(found -> found.contains("rows is not called like its file"));
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', textBlock = """
            EndEvent_Done    | StartEvent_Come | 0   | 36 | EndEvent_Done lies on StartEvent_Come
            Gateway_Complete | UserTask_FillIn | -45 | 30 | Flow_Come runs through Gateway_Complete
            """)
    void complainOfDrawing(String moved, String onto, int right, int width, String complaint) throws IOException {
        breakSample("processes/sample.bpmn", "", "");
        var file = folder.resolve("processes/sample.bpmn");
        var model = Model.read(file, Files.newInputStream(file));
        var bounds = bounds(model, moved);
        bounds.setX(bounds(model, onto).getX() + right);
        bounds.setY(bounds(model, onto).getY());
        bounds.setWidth(width);
        bounds.setHeight(80);
        Bpmn.writeModelToFile(file.toFile(), model.bpmn());

        assertThat(complaints(folder)).anyMatch(found -> found.contains(complaint));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            processes/sample.bpmn          | </bpmn:process>    | ` `          | sample.bpmn: cannot be read
            processes/sample.bpmn          | <bpmn:process id   | <bpmn:proces id | sample.bpmn: cannot be read
            forms/sample/sample-fill-in.form | "schemaVersion":  | "schemaVersion" | sample-fill-in.form: cannot be read
            processes/sample-rows.dmn      | <decisionTable     | <table       | sample-rows.dmn: cannot be read
            processes/sample-rows.dmn      | >"decision"<       | >"decision<  | sample-rows.dmn: Rule_Decision has a cell that is no FEEL: "decision
            processes/sample-rows.dmn      | >code<             | >code +<     | sample-rows.dmn: InputExpression_Code has a cell that is no FEEL: code +
            processes/sample-rows.dmn      | >30<               | >30 +<       | sample-rows.dmn: Rule_Decision has a cell that is no FEEL: 30 +
            processes/sample-rows.dmn      | >"Шешім"<          | >""<         | sample-rows.dmn: Rule_Decision has a row without nameKk
            processes/sample-rows.dmn      | >"Решение"<        | ><           | sample-rows.dmn: Rule_Decision has a row without nameRu
            processes/sample-rows.dmn      | >"Решение"<        | >"Decision"< | sample-rows.dmn: Rule_Decision says in Latin letters: "Decision"
            processes/sample-rows.dmn      | ` name="nameRu"`   | ` label="Name" name="nameRu"` | sample-rows.dmn: Output_NameRu says in Latin letters: Name
            processes/sample-rows.dmn      | value="Код"       | value=""     | sample-rows.dmn: Input_Code has no Russian name (property ru)
            processes/sample-sum.dmn       | ` name="Үлгі қосынды" camunda` | ` name="Sample sum" camunda` | sample-sum.dmn: sample-sum says in Latin letters: Sample sum
            processes/sample-sum.dmn       | >length + 1<       | >length +<   | sample-sum.dmn: sample-sum has an expression that is no FEEL: length +
            processes/sample-sum.dmn       | >length + 1<       | ><           | sample-sum.dmn: sample-sum has an empty expression
            processes/sample-sum.dmn       | <variable id="Variable_Sum" name="sum" typeRef="integer" /> | ` ` | sample-sum.dmn: sample-sum gives its result no name
            processes/sample-sum.dmn       | <literalExpression id="LiteralExpression_Sum"><text>length + 1</text></literalExpression> | ` ` | sample-sum.dmn: sample-sum decides by neither a table nor an expression
            processes/sample.bpmn          | sourceRef="StartEvent_Come" | sourceRef="UserTask_FillIn" | UserTask_FillIn is reached by no way
            processes/sample.bpmn          | targetRef="EndEvent_Done" | targetRef="Gateway_Join" | EndEvent_Done is reached by no way
            processes/sample.bpmn          | sourceRef="ReceiveTask_AskedAgain" | sourceRef="CallActivity_Ask" | ReceiveTask_AskedAgain leads nowhere
            """)
    void complainOfFilesCellsAndWays(String file, String find, String replacement, String complaint)
            throws IOException {
        breakSample(file, find, replacement);

        assertThat(complaints(folder)).anyMatch(found -> found.contains(complaint));
    }

    @Test
    void saySoInKazakhAndRussianWithTheNamesOnTheDiagram() throws IOException {
        breakSample(
                "processes/sample.bpmn", "camunda:candidateGroups=\"registrar\"", "camunda:candidateGroups=\"clerk\"");
        var models = Models.in(folder, CODE);

        var report = ModelsReport.of(models, new AgreementRule().complaints(models));

        assertThat(report.text())
                .contains("Түзетілетін жерлер: 1.", "Нужно исправить мест: 1.")
                .contains("processes/sample.bpmn\n  «Толтыру» / «Заполнить» (UserTask_FillIn)\n")
                .contains("clerk деген рөл жоқ.", "Роли clerk нет.");
    }

    private static Bounds bounds(Model model, String element) {
        FlowNode node = model.bpmn().getModelElementById(element);
        return ((BpmnShape) node.getDiagramElement()).getBounds();
    }

    private void breakSample(String file, String find, String replacement) throws IOException {
        if (!Files.exists(folder.resolve(file))) {
            FileSystemUtils.copyRecursively(SOUND, folder);
        }
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(find);
        Files.writeString(folder.resolve(file), text.replace(find, replacement));
    }

    private static List<String> complaints(Path folder) {
        var models = Models.in(folder, CODE);
        var found = Rule.all().stream().flatMap(rule -> rule.complaints(models)).toList();
        assertThat(ModelsReport.of(models, found.stream()).complaints()).hasSameSizeAs(found);
        return found;
    }
}
