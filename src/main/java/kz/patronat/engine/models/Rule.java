package kz.patronat.engine.models;

import java.util.List;
import java.util.stream.Stream;

/** One matter in which models, forms and code have to agree. */
@FunctionalInterface
interface Rule {

    /** A sentence for each place where they do not; it begins with the file. */
    Stream<String> complaints(Models models);

    /** In the order in which they are told. */
    static List<Rule> all() {
        return List.of(
                new FileRule(),
                new Ids(),
                new NameRule(),
                new BeanRule(),
                new ReachRule(),
                new AgreementRule(),
                new CallRule(),
                new VariableRule(),
                new TimerRule(),
                new WaitRule(),
                new FormOfTaskRule(),
                new FormRule(),
                new DrawingRule(),
                new WayRule(),
                new TableRule());
    }
}
