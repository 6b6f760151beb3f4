package dev.parterre.web.api.v1.matching;

import dev.parterre.matching.DecisionText;
import dev.parterre.matching.RunExample;
import dev.parterre.matching.RunReport;
import dev.parterre.shared.Money;
import dev.parterre.web.api.ApiLanguage;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run came to. */
public record RunReportAnswer(
        RunAnswer run,
        @Schema(description = "of a dry run, the first few of each outcome and reason") List<Example> examples) {

    /** One preference of a dry run. */
    public record Example(
            @Schema(description = "BOOKED or OFFERED for what would be booked or offered, NONE for what would be left")
                    String outcome,
            String reason,
            @Schema(description = "the reason in the language of the request") String text,
            String preference,
            PerformanceAnswer performance,
            Money total) {

        private static Example of(RunExample example, ApiLanguage language) {
            var words = new DecisionText(Locale.forLanguageTag(language.tag()));
            return new Example(
                    example.outcome().name(),
                    example.reason(),
                    words.reason(example.reason()),
                    example.preference(),
                    example.shown()
                            .map(shown -> PerformanceAnswer.of(shown, language))
                            .orElse(null),
                    example.total());
        }
    }

    static RunReportAnswer of(RunReport report, ApiLanguage language) {
        return new RunReportAnswer(
                RunAnswer.of(report.progress()),
                report.examples().stream()
                        .map(example -> Example.of(example, language))
                        .toList());
    }
}
