package kz.patronat.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.kernel.Ids;
import kz.patronat.replay.AnsweringBean;
import kz.patronat.replay.Procedure;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The bare engine with the same models in a database of its own on the same server: the same history and the same
 * settings of the driver and of ids, nothing of Patronat.
 */
final class BareWorkplace extends Workplace implements AutoCloseable {

    private static final String DATABASE = "bare";

    private final HikariDataSource dataSource;
    private final boolean typing;

    private BareWorkplace(ProcessEngine engine, HikariDataSource dataSource, boolean typing) {
        super(engine, new Cpu(JdbcClient.create(dataSource)));
        this.dataSource = dataSource;
        this.typing = typing;
    }

    static BareWorkplace open(HikariDataSource patronat, Procedure procedure, Answers answers) {
        JdbcClient.create(patronat).sql("create database " + DATABASE).update();
        var dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(patronat.getJdbcUrl().replaceFirst("/[^/?]+($|\\?)", "/" + DATABASE + "$1"));
        dataSource.setUsername(patronat.getUsername());
        dataSource.setPassword(patronat.getPassword());
        dataSource.setMaximumPoolSize(patronat.getMaximumPoolSize());
        dataSource.setDataSourceProperties(patronat.getDataSourceProperties());
        return new BareWorkplace(engine(dataSource, procedure, answers), dataSource, false);
    }

    /** The same engine, whose people submit every field of their forms as those of Patronat do. */
    BareWorkplace whosePeopleType() {
        return new BareWorkplace(engine(), dataSource, true);
    }

    private static ProcessEngine engine(HikariDataSource dataSource, Procedure procedure, Answers answers) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(DATABASE);
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setIdGenerator(() -> Ids.next().toString());
        configuration.setJobExecutorActivate(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setProcessEnginePlugins(List.of(new SpinProcessEnginePlugin()));
        var bean = new AnsweringBean(Replies.of(answers, procedure));
        var beans = new HashMap<Object, Object>();
        procedure.beans().forEach(name -> beans.put(name, bean));
        configuration.setBeans(beans);
        var engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        procedure.files().forEach(deployment::addString);
        deployment.deploy();
        return engine;
    }

    @Override
    void signIn(String person) {
        engine().getIdentityService().setAuthenticatedUserId(person);
    }

    @Override
    String visitorComes(String ticket) {
        return engine().getRuntimeService()
                .startProcessInstanceByKey("reception", Ids.next().toString())
                .getBusinessKey();
    }

    @Override
    void submit(Task task, Map<String, Object> fields) {
        engine().getFormService()
                .submitTaskForm(task.getId(), typing ? PatronatWorkplace.asSent(fields) : new HashMap<>());
    }

    @Override
    String caseOf(String visit) {
        return visit + Replies.CASE_SUFFIX;
    }

    @Override
    public void close() {
        engine().close();
        dataSource.close();
    }
}
