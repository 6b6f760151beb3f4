package dev.parterre.web.api.v1.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Browsers keep plans: whoever changes what they consist of raises {@link PlanResource#FORM}, here too. */
class PlanFormTest {

    private static final int FORM = 2;
    private static final String ANSWER =
            """
            Area(id String, name String, capacity int, category String, polygon List<PlanPoint>)
            Category(id String, name String)
            Label(text String, middle PlanPoint, size double)
            Oval(middle PlanPoint, rx double, ry double, turn double)
            PlanAnswer(version String, categories List<Category>, zones List<Zone>, areas List<Area>, \
            shapes List<Shape>, focus PlanPoint, places int)
            PlanPoint(x double, y double)
            Row(id String, label String, seats List<Seat>)
            Seat(id String, label String, x double, y double, category String, access SeatAccess, \
            aisleAfter Boolean)
            Shape(stage Boolean, outline List<PlanPoint>, oval Oval, label Label)
            Zone(id String, name String, kind ZoneKind, rows List<Row>)
            """;

    private static final String OUTLINE =
            """
            Area(id String, name String, capacity int, category String, polygon List<PlanPoint>)
            Category(id String, name String)
            Label(text String, middle PlanPoint, size double)
            Oval(middle PlanPoint, rx double, ry double, turn double)
            PlanOutline(version String, scale double, categories List<Category>, zones List<Zone>, areas List<Area>, \
            shapes List<Shape>, focus PlanPoint, places int)
            PlanPoint(x double, y double)
            Row(label String, from Integer, by Integer, labels List<String>, ids List<String>, x List<Long>, y List<Long>, \
            category Integer, categories List<Integer>, access Map<Integer, SeatAccess>, aisleAfter List<Integer>)
            Shape(stage Boolean, outline List<PlanPoint>, oval Oval, label Label)
            Zone(id String, name String, kind ZoneKind, rows List<Row>)
            """;

    @Test
    void theFormIsRaisedWithWhatIsAnswered() {
        assertThat(PlanResource.FORM).isEqualTo(FORM);
        assertThat(described(PlanAnswer.class)).isEqualTo(ANSWER);
        assertThat(described(PlanOutline.class)).isEqualTo(OUTLINE);
    }

    @Test
    void thePageAsksForThatForm() throws IOException {
        assertThat(Files.readString(Path.of("src/main/webapp/resources/js/seats.js")))
                .contains("const FORM = " + PlanResource.FORM + ";");
    }

    /** The record and all that it is made of, by name. */
    private static String described(Class<?> answer) {
        var lines = new TreeSet<String>();
        describe(answer, lines);
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static void describe(Class<?> answer, TreeSet<String> lines) {
        var components = Arrays.asList(answer.getRecordComponents());
        var described = components.stream()
                .map(component -> component.getName() + " " + typeOf(component))
                .collect(Collectors.joining(", ", answer.getSimpleName() + "(", ")"));
        if (lines.add(described)) {
            components.forEach(component -> recordsIn(component).forEach(part -> describe(part, lines)));
        }
    }

    private static String typeOf(RecordComponent component) {
        return component.getGenericType().getTypeName().replaceAll("[\\w.]*[.$](?=\\w)", "");
    }

    private static Iterable<Class<?>> recordsIn(RecordComponent component) {
        return Arrays.stream(component.getGenericType().getTypeName().split("[<>, ]+"))
                .filter(name -> name.startsWith("dev.parterre."))
                .<Class<?>>map(PlanFormTest::named)
                .filter(Class::isRecord)
                .toList();
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
