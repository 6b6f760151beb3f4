package dev.parterre.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {

    private final RecordELResolver resolver = new RecordELResolver();
    private final Context context = new Context();

    public record Total(String amount) {}

    public record Bill(Total total, List<String> lines) {
        public String getTitle() {
            return "bill";
        }
    }

    public record Broken(String text) {
        @Override
        public String text() {
            throw new IllegalStateException("broken");
        }
    }

    @Test
    void readsTheComponentsOfARecord() {
        assertThat(resolver.getValue(context, new Bill(new Total("45.00"), List.of()), "total"))
                .isEqualTo(new Total("45.00"));
        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(resolver.getType(context, new Bill(null, List.of()), "lines"))
                .isEqualTo(List.class);
    }

    @Test
    void leavesTheRestToOthers() {
        assertThat(resolver.getValue(context, new Bill(null, List.of()), "title"))
                .isNull();
        assertThat(resolver.getValue(context, "no record", "length")).isNull();
        assertThat(resolver.getValue(context, null, "bean")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void writesNothing() {
        assertThat(resolver.isReadOnly(context, new Total("1"), "amount")).isTrue();
        assertThatThrownBy(() -> resolver.setValue(context, new Total("1"), "amount", "2"))
                .isInstanceOf(PropertyNotWritableException.class);
    }

    @Test
    void passesOnWhatAnAccessorThrows() {
        assertThatThrownBy(() -> resolver.getValue(context, new Broken("x"), "text"))
                .isInstanceOf(ELException.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
    }

    private static final class Context extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
