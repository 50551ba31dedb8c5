package kz.patronat.engine;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Keeps text for which a column of the engine is too short, as what a long complaint says, beside the other values. */
class LongText extends StringValueSerializer {

    /** Characters that fit into the column. */
    static final int FITS = 4000;

    static final String NAME = "long-text";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return value != null && value.getValue() instanceof String text && text.length() > FITS;
    }

    @Override
    public StringValue readValue(ValueFields fields, boolean asTransientValue) {
        return Variables.stringValue(new String(fields.getByteArrayValue(), StandardCharsets.UTF_8), asTransientValue);
    }

    @Override
    public void writeValue(StringValue value, ValueFields fields) {
        fields.setByteArrayValue(value.getValue().getBytes(StandardCharsets.UTF_8));
    }
}
