package dev.parterre.testing;

import static java.util.Comparator.comparing;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Leaves test classes in the order they are found in, but for those that are {@link Closing}. */
public class ClosingLast implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(comparing(found -> found.isAnnotated(Closing.class)));
    }
}
