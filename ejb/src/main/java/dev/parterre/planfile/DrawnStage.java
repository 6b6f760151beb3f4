package dev.parterre.planfile;

import dev.parterre.planfile.PretixShapes.Drawn;
import dev.parterre.seating.PlanPoint;
import dev.parterre.seating.PlanShape;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The stage among the shapes drawn into a plan. It is the largest that is called so and on which nobody sits; else the word alone,
 * when it is nothing but the word ("Stage left" names seats), with the empty shape it is written into; else the largest on which
 * nobody sits.
 */
final class DrawnStage {

    private static final String STAGE = "stage|bühne|scene|scène|escenario|podium|pitch|playing field|screen|leinwand"
            + "|сцена|сцената|подиум|терен|игрище|екран|экран|поле";
    /** Seats are called so too. */
    private static final String PERHAPS = "orchestra|ring|ринг";

    private static final Pattern CALLED = Pattern.compile("(?iU)\\b(" + STAGE + ")\\b");
    private static final Pattern PERHAPS_CALLED = Pattern.compile("(?iU)\\b(" + PERHAPS + ")\\b");
    private static final Pattern NOTHING_BUT = Pattern.compile("(?iU)\\W*(the )?(" + STAGE + ")\\W*");

    /** Smaller ones than so many others are no stage. */
    private static final int LARGEST = 100;

    private final List<Outline> outlines;
    private final List<Drawn> shapes;
    private final SeatsInside seats;

    private record Outline(Drawn drawn, List<PlanPoint> corners) {}

    private DrawnStage(List<Drawn> shapes, List<PlanPoint> seats) {
        this.shapes = shapes;
        this.seats = new SeatsInside(seats);
        this.outlines = shapes.stream()
                .map(drawn -> new Outline(drawn, SeatsInside.corners(drawn.shape())))
                .filter(outline -> SeatsInside.size(outline.corners()) > 0)
                .sorted(Comparator.comparingDouble((Outline outline) -> SeatsInside.size(outline.corners()))
                        .reversed())
                .toList();
    }

    static Optional<Drawn> find(List<Drawn> shapes, List<PlanPoint> seats) {
        var stages = new DrawnStage(shapes, seats);
        return stages.called(CALLED)
                .or(stages::word)
                .or(() -> stages.called(PERHAPS_CALLED))
                .or(() -> stages.empty(stages.outlines.stream()));
    }

    private Optional<Drawn> called(Pattern words) {
        return empty(outlines.stream().filter(outline -> isCalled(words, outline.drawn())));
    }

    private Optional<Drawn> empty(Stream<Outline> largestFirst) {
        return largestFirst
                .limit(LARGEST)
                .filter(outline -> seats.areNoneIn(outline.corners()))
                .map(Outline::drawn)
                .findFirst();
    }

    private Optional<Drawn> word() {
        return shapes.stream()
                .filter(drawn -> SeatsInside.size(SeatsInside.corners(drawn.shape())) == 0)
                .filter(drawn -> isCalled(NOTHING_BUT, drawn))
                .findFirst()
                .map(word -> empty(around(word.shape().label().middle())).orElse(word));
    }

    private Stream<Outline> around(PlanPoint word) {
        return outlines.stream().filter(outline -> SeatsInside.holds(outline.corners(), word));
    }

    /** All of them, the stage marked. */
    static List<PlanShape> marked(List<Drawn> shapes, Optional<Drawn> stage) {
        return shapes.stream()
                .map(drawn -> stage.isPresent() && drawn == stage.get()
                        ? drawn.shape().asStage()
                        : drawn.shape())
                .toList();
    }

    static PlanPoint middle(PlanShape shape) {
        var corners = SeatsInside.corners(shape);
        return new PlanPoint(
                corners.stream().mapToDouble(PlanPoint::x).average().orElseThrow(),
                corners.stream().mapToDouble(PlanPoint::y).average().orElseThrow());
    }

    private static boolean isCalled(Pattern words, Drawn drawn) {
        var label = drawn.shape().label();
        return label != null
                && label.text().texts().values().stream()
                        .anyMatch(text -> words == NOTHING_BUT
                                ? words.matcher(text).matches()
                                : words.matcher(text).find());
    }
}
