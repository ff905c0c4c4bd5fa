package io.github.sqllint.report;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document on its way out, indented. */
final class Xml implements AutoCloseable {
  private final XMLStreamWriter writer;
  private int depth;
  private boolean open;

  /** Leaves the writer open. */
  Xml(Writer out) throws IOException {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      writer.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /**
   * @param attributes names and values by turns
   */
  Xml start(String element, String... attributes) throws IOException {
    try {
      line();
      writer.writeStartElement(element);
      for (int i = 0; i < attributes.length; i += 2) {
        writer.writeAttribute(attributes[i], valid(attributes[i + 1]));
      }
      depth++;
      open = true;
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  Xml end() throws IOException {
    try {
      depth--;
      if (!open) {
        line();
      }
      writer.writeEndElement();
      open = false;
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** The whole content of the element that was started last. */
  Xml text(String text) throws IOException {
    try {
      writer.writeCharacters(valid(text));
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      writer.writeCharacters("\n");
      writer.writeEndDocument();
      writer.flush();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void line() throws XMLStreamException {
    writer.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** XML 1.0 has no way to write most control characters and halves of a surrogate pair. */
  private static String valid(String text) {
    StringBuilder valid = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c == '\t'
                        || c == '\n'
                        || c >= ' ' && c < 0xD800
                        || c >= 0xE000 && c < 0xFFFE
                        || c >= 0x10000
                    ? c
                    : 0xFFFD)
        .forEach(valid::appendCodePoint);
    return valid.toString();
  }
}
