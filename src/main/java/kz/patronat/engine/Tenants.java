package kz.patronat.engine;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.RejectedInput;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * To whom an instance belongs: to the tenant of the process that called it, to the provider that the message names or
 * whose case it is about, to the only provider of the clerk who started it. An instance without a tenant would be everybody's, so it is
 * never made.
 */
@Component
class Tenants implements TenantIdProvider {

    private final CaseFiles caseFiles;
    private final IdentityService identity;

    Tenants(CaseFiles caseFiles, @Lazy IdentityService identity) {
        this.caseFiles = caseFiles;
        this.identity = identity;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        var parent = context.getSuperExecution();
        if (parent != null) {
            return parent.getTenantId();
        }
        var named = named(context);
        var person = identity.getCurrentAuthentication();
        if (person == null) {
            return required(named);
        }
        var own = person.getTenantIds();
        if (named == null) {
            return required(own != null && own.size() == 1 ? own.get(0) : null);
        }
        if (own == null || !own.contains(named)) {
            throw new RejectedInput("", "access.start.foreign");
        }
        return named;
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext context) {
        return context.getExecution() == null ? null : context.getExecution().getTenantId();
    }

    private @Nullable String named(TenantIdProviderProcessInstanceContext context) {
        var variables = context.getVariables();
        if (variables == null) {
            return null;
        }
        return variables.get(CaseVariables.PROVIDER.name()) instanceof String provider && !provider.isBlank()
                ? provider.strip()
                : providerOf(variables.get(CaseVariables.CASE_NUMBER.name()));
    }

    private @Nullable String providerOf(@Nullable Object caseNumber) {
        return caseNumber instanceof String number && !number.isBlank()
                ? caseFiles
                        .find(new CaseNumber(number.strip()))
                        .map(file -> file.provider().value())
                        .orElse(null)
                : null;
    }

    private static String required(@Nullable String tenant) {
        if (tenant == null) {
            throw new RejectedInput("", "access.start.no-provider");
        }
        return tenant;
    }
}
