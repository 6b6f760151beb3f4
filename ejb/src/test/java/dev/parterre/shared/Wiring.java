package dev.parterre.shared;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts beans together without a container: what is given is used wherever it fits, the rest is made. */
public final class Wiring {

    private final List<Object> parts;

    private Wiring(Object... given) {
        parts = new ArrayList<>(List.of(given));
    }

    public static Wiring with(Object... given) {
        return new Wiring(given);
    }

    public <T> T make(Class<T> type) {
        return parts.stream()
                .filter(type::isInstance)
                .findFirst()
                .map(type::cast)
                .orElseGet(() -> made(type));
    }

    private <T> T made(Class<T> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var bean = constructor.newInstance();
            parts.add(bean);
            for (var field : type.getDeclaredFields()) {
                fill(bean, field);
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " cannot be made", e);
        }
    }

    private void fill(Object bean, Field field) throws IllegalAccessException {
        if (isWanted(field)) {
            field.setAccessible(true);
            field.set(bean, make(field.getType()));
        }
    }

    private static boolean isWanted(AnnotatedElement field) {
        return List.of(Inject.class, EJB.class, Resource.class).stream().anyMatch(field::isAnnotationPresent);
    }

    /** The same, but one call at a time: the lock that otherwise a row of the database gives. */
    public static <T> T oneByOne(Class<T> type, T bean) {
        var lock = new Object();
        return type.cast(Proxy.newProxyInstance(
                Wiring.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    synchronized (lock) {
                        try {
                            return method.invoke(bean, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    }
                }));
    }

    @Override
    public String toString() {
        return Arrays.toString(parts.toArray());
    }
}
