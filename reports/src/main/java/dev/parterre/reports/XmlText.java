package dev.parterre.reports;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML of a Cross Industry Invoice; elements are named with their usual prefixes, empty texts are left out. */
final class XmlText {

    private static final String ROOT = "rsm:CrossIndustryInvoice";
    private static final Map<String, String> NAMESPACES = Map.of(
            "rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
            "ram", "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
            "qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
            "udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    XmlText() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void step(Step step) {
        try {
            step.run();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("memory is always written to", impossible);
        }
    }

    void begin() {
        step(() -> {
            writer.writeStartDocument("UTF-8", "1.0");
            start(ROOT);
            for (var namespace : NAMESPACES.entrySet()) {
                writer.writeNamespace(namespace.getKey(), namespace.getValue());
            }
        });
    }

    byte[] end() {
        step(() -> {
            writer.writeEndDocument();
            writer.close();
        });
        return bytes.toByteArray();
    }

    void in(String element, Runnable content) {
        step(() -> start(element));
        content.run();
        step(writer::writeEndElement);
    }

    void text(String element, String text) {
        if (!text.isEmpty()) {
            step(() -> {
                start(element);
                writer.writeCharacters(clean(text));
                writer.writeEndElement();
            });
        }
    }

    void text(String element, String text, String attribute, String value) {
        step(() -> {
            start(element);
            writer.writeAttribute(attribute, value);
            writer.writeCharacters(clean(text));
            writer.writeEndElement();
        });
    }

    /** As UN/EDIFACT format 102, {@code 20261212}. */
    void date(String element, LocalDate date) {
        text(element, DateTimeFormatter.BASIC_ISO_DATE.format(date), "format", "102");
    }

    private void start(String element) throws XMLStreamException {
        var colon = element.indexOf(':');
        var prefix = element.substring(0, colon);
        writer.writeStartElement(prefix, element.substring(colon + 1), NAMESPACES.get(prefix));
    }

    /** Without what XML cannot hold. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
