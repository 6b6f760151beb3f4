package dev.parterre.banking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One element of a statement with everything in it, by local names: the versions of the format differ in their namespace. */
final class XmlPart {

    private static final int DEEPEST = 40;

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlPart> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlPart(String name) {
        this.name = name;
    }

    /** Reads the element that the reader has just come to. */
    static XmlPart read(XMLStreamReader xml) throws XMLStreamException {
        return read(xml, 0);
    }

    private static XmlPart read(XMLStreamReader xml, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new StatementRefused("too-deep");
        }
        var part = new XmlPart(xml.getLocalName());
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            part.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        for (var event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> part.children.add(read(xml, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> part.text.append(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
                    throw new StatementRefused("entities");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return part;
    }

    /** All that lie along the path. */
    Stream<XmlPart> all(String... path) {
        var found = Stream.of(this);
        for (var step : path) {
            found = found.flatMap(part -> part.children.stream().filter(child -> child.name.equals(step)));
        }
        return found;
    }

    Optional<XmlPart> first(String... path) {
        return all(path).findFirst();
    }

    /** The text at the path without space around it, empty when there is none. */
    String text(String... path) {
        return first(path).map(part -> part.text.toString().strip()).orElse("");
    }

    String attribute(String which) {
        return attributes.getOrDefault(which, "");
    }
}
