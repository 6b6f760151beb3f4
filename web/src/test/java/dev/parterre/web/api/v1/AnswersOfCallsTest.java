package dev.parterre.web.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.api.Test;

/**
 * What a signature does not tell of an answer, its description does: a call that gives a bare response says its status and shape. One that
 * changes something and gives nothing says its status, for it would be described as if it had made something.
 */
class AnswersOfCallsTest {

    private static final Set<Class<?>> SHAPELESS =
            Set.of(Response.class, CompletionStage.class, ObjectNode.class, JsonNode.class);

    private static final Set<String> MAY_BE_EMPTY = Set.of("202", "204");

    @Test
    void whatComesOfACallIsDescribedWhereItsSignatureDoesNotSay() {
        assertThat(calls().filter(AnswersOfCallsTest::isShapeless))
                .hasSizeGreaterThan(30)
                .allMatch(AnswersOfCallsTest::isDescribed);
    }

    private static Stream<Method> calls() {
        return new ClassFileImporter()
                .importPackages("dev.parterre.web.api.v1").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(JavaMethod::reflect)
                        .filter(method -> !isHidden(method));
    }

    private static boolean isShapeless(Method call) {
        return SHAPELESS.contains(call.getReturnType())
                || call.getReturnType() == void.class && call.isAnnotationPresent(POST.class);
    }

    private static boolean isHidden(Method call) {
        var operation = call.getAnnotation(Operation.class);
        return operation != null && operation.hidden();
    }

    private static boolean isDescribed(Method call) {
        var successes = Arrays.stream(call.getAnnotationsByType(APIResponse.class))
                .filter(answer -> answer.responseCode().startsWith("2"))
                .toList();
        return !successes.isEmpty()
                && successes.stream()
                        .allMatch(
                                answer -> answer.content().length > 0 || MAY_BE_EMPTY.contains(answer.responseCode()));
    }
}
