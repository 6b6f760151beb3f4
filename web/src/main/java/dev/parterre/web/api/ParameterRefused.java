package dev.parterre.web.api;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A parameter of a call, or a field of its body, that cannot be understood; the fact {@code parameter} names it. */
public class ParameterRefused extends Refusal {

    public ParameterRefused(String parameter) {
        super(Kind.INVALID, Map.of("parameter", parameter));
    }
}
