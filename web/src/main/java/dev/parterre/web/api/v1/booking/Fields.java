package dev.parterre.web.api.v1.booking;

import java.util.List;
import java.util.Objects;

/** JSON lists may hold nulls; ours may not. */
final class Fields {

    private Fields() {}

    static <T> List<T> refused(String field, List<T> list) {
        if (list.stream().anyMatch(Objects::isNull)) {
            throw new FieldMissing(field);
        }
        return list;
    }

    static <T> T required(String field, T value) {
        if (value == null) {
            throw new FieldMissing(field);
        }
        return value;
    }
}
