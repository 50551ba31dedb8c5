package kz.patronat.engine;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/** Lets the engine start only after the migrations of our own tables: its first job may already need them. */
class EngineAfterMigration implements DependsOnDatabaseInitializationDetector {

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        return Set.of(beans.getBeanNamesForType(ProcessEngine.class, true, false)).stream()
                .map(name -> name.replaceFirst("^&", ""))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
