package dev.parterre.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.parterre.shared.Refusal;
import dev.parterre.shared.Roles;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No key is missing in either language, no page says a word that is not in a bundle, and every refusal has its sentence. */
class I18nTest {

    private static final List<Path> BUNDLES = bundles();
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern MARKUP =
            Pattern.compile("(?s)<!--.*?-->|<(script|style)\\b.*?</\\1>|<[^>]*>|#\\{[^}]*}|&[#\\w]+;");
    private static final Pattern TEXT_ATTRIBUTE = Pattern.compile(
            "\\b(value|header|label|title|alt|placeholder|aria-label|summary|emptyMessage)=\"([^\"#{]*\\p{L}{2,}[^\"#{]*)\"");
    private static final Pattern KEY = Pattern.compile("msg\\[?\\.?'([\\w.]+)'");
    private static final Pattern CONSTANT_OF = Pattern.compile("msg\\['enum\\.(\\w+)\\.'\\.concat\\(");
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(where -> !where.contains("-tests.jar"))
            .importPackages("dev.parterre");

    private static List<Path> bundles() {
        var roots = Stream.of(
                Path.of("src/main/resources/i18n"),
                Path.of("../ejb/src/main/resources/i18n"),
                Path.of("../reports/src/main/resources/i18n"));
        return roots.filter(Files::isDirectory)
                .flatMap(I18nTest::files)
                .filter(file -> file.toString().endsWith("_bg.properties"))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> bothLanguagesHaveTheSameKeys() {
        return BUNDLES.stream()
                .map(bulgarian -> DynamicTest.dynamicTest(bulgarian.toString(), () -> {
                    var english = load(Path.of(bulgarian.toString().replace("_bg.properties", ".properties")));
                    assertThat(new TreeSet<>(load(bulgarian).stringPropertyNames()))
                            .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
                }));
    }

    /** Of two the later one wins, without a word. */
    @TestFactory
    Stream<DynamicTest> noKeyStandsTwice() {
        return BUNDLES.stream()
                .flatMap(bulgarian ->
                        Stream.of(bulgarian, Path.of(bulgarian.toString().replace("_bg.properties", ".properties"))))
                .map(bundle ->
                        DynamicTest.dynamicTest(bundle.toString(), () -> assertThat(Files.readAllLines(bundle).stream()
                                        .filter(line -> line.matches("[\\w.]+=.*"))
                                        .map(line -> line.substring(0, line.indexOf('='))))
                                .doesNotHaveDuplicates()));
    }

    @TestFactory
    Stream<DynamicTest> pagesHaveNoLiteralText() {
        return pages().map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
            var source = Files.readString(page);
            var text = MARKUP.matcher(source).replaceAll(" ").replace("Parterre", " ");
            assertThat(text).doesNotContainPattern("\\p{L}{2,}");
            assertThat(TEXT_ATTRIBUTE
                            .matcher(source)
                            .results()
                            .map(found -> found.group())
                            .filter(I18nTest::isForPeople))
                    .isEmpty();
        }));
    }

    /** A technical value, such as the value of a radio button or an enum's constant, is no text. */
    private static boolean isForPeople(String attribute) {
        return !attribute.startsWith("value=") || attribute.matches("value=\"[^\"]*\\p{L} \\p{L}[^\"]*\"");
    }

    @TestFactory
    Stream<DynamicTest> everyKeyOnAPageExists() {
        var keys = load(Path.of("src/main/resources/i18n/messages.properties")).stringPropertyNames();
        return pages().map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
            var used = KEY.matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !key.endsWith("."));
            assertThat(used.filter(key -> !keys.contains(key))).isEmpty();
        }));
    }

    /** Pages put these keys together as they are shown, so that none of them is seen to be missing before somebody sees it. */
    @TestFactory
    Stream<DynamicTest> everyConstantOfAnEnumOnAPageHasItsWord() {
        var keys = load(Path.of("src/main/resources/i18n/messages.properties")).stringPropertyNames();
        return shownEnums()
                .map(shown -> DynamicTest.dynamicTest(shown, () -> assertThat(enums(shown))
                        .as("there may be several of that name, of which one is shown")
                        .anySatisfy(constants -> assertThat(constants)
                                .allSatisfy(constant -> assertThat(keys).contains("enum." + shown + "." + constant)))));
    }

    private static Stream<String> shownEnums() {
        return pages().flatMap(page -> CONSTANT_OF.matcher(read(page)).results().map(found -> found.group(1)))
                .distinct();
    }

    private static List<Set<String>> enums(String shown) {
        if (shown.equals("Role")) {
            return List.of(Roles.OF_PEOPLE);
        }
        return PRODUCT.stream()
                .filter(type -> type.isEnum() && type.getSimpleName().equals(shown))
                .map(I18nTest::constants)
                .toList();
    }

    private static Set<String> constants(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getRawType().equals(type))
                .map(JavaField::getName)
                .collect(Collectors.toSet());
    }

    @Test
    void everyRefusalHasItsSentence() {
        var errors = load(Path.of("src/main/resources/i18n/errors.properties"));
        var silent = PRODUCT.stream()
                .filter(type -> type.isAssignableTo(Refusal.class) && !type.isAssignableFrom(Refusal.class))
                .map(type -> "error." + type.getSimpleName())
                .filter(key -> errors.getProperty(key) == null)
                .toList();
        assertThat(silent).isEmpty();
    }

    private static Stream<Path> pages() {
        return files(PAGES).filter(file -> file.toString().endsWith(".xhtml"));
    }

    private static Stream<Path> files(Path root) {
        try (var found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return properties;
    }
}
