package kz.patronat.engine;

import kz.patronat.kernel.Ids;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.springframework.stereotype.Component;

/** Gives the engine's rows ids that ascend in time; the starter's own scatter over every index. */
@Component
class TimeOrderedIds implements IdGenerator {

    @Override
    public String getNextId() {
        return Ids.next().toString();
    }
}
