package kz.patronat.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

class ChromiumIsThere implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.executable().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("In CI Chromium must be there: " + Chromium.ADVICE);
        }
        var reason = "SKIPPED, NOT TESTED: " + context.getDisplayName() + ": no Chromium. " + Chromium.ADVICE;
        System.err.println(reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
