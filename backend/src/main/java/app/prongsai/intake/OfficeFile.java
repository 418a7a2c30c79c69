package app.prongsai.intake;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A Word or Excel file: parts of XML in a ZIP, read one after the other in memory and never unpacked. Entities are refused,
 * and so is what grows beyond measure when it is inflated.
 */
final class OfficeFile implements AutoCloseable {

    private static final long MOST_BYTES = Reference.limit("inflated-megabytes") * 1024L * 1024L;
    private static final String TYPES = "[Content_Types].xml";
    private static final XMLInputFactory XML = factory();

    /** Sees every event of a part. */
    @FunctionalInterface
    interface Reader {
        void see(XMLStreamReader xml) throws XMLStreamException, UnreadableReport;
    }

    record Relation(String type, String target) {}

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final ZipFile zip;
    private long inflated;

    private OfficeFile(ZipFile zip) {
        this.zip = zip;
    }

    static List<Source> sources(byte[] content) throws UnreadableReport {
        try (OfficeFile file = open(content)) {
            String main = "";
            if (file.has(TYPES)) {
                file.refuseMacros();
                main = file.mainPart();
            }
            String part = main;
            if (main.startsWith("word/")) {
                return List.of(() -> with(content, office -> new DocxRows(office, part).read()));
            }
            if (main.startsWith("xl/")) {
                List<Source> sheets = new ArrayList<>();
                for (String sheet : new Workbook(file, main).sheets()) {
                    sheets.add(() -> with(content, office -> new XlsxRows(office, part, sheet).read()));
                }
                return sheets;
            }
            throw UnreadableReport.because(
                    "binary", "ไฟล์ ZIP หรือเอกสารชนิดอื่น", "a ZIP file or another kind of document");
        }
    }

    private interface Use {
        Source.Contents of(OfficeFile file) throws UnreadableReport;
    }

    private static Source.Contents with(byte[] content, Use use) throws UnreadableReport {
        try (OfficeFile file = open(content)) {
            return use.of(file);
        }
    }

    private static OfficeFile open(byte[] content) throws UnreadableReport {
        try {
            return new OfficeFile(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get());
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableReport.because("damaged");
        }
    }

    private void refuseMacros() throws UnreadableReport {
        boolean[] macros = new boolean[1];
        zip.getEntries()
                .asIterator()
                .forEachRemaining(entry -> macros[0] |= entry.getName().endsWith("vbaProject.bin"));
        read(TYPES, xml -> {
            String type = xml.isStartElement() ? xml.getAttributeValue(null, "ContentType") : null;
            macros[0] |= type != null && type.contains("macroEnabled");
        });
        if (macros[0]) {
            throw UnreadableReport.because("macros");
        }
    }

    private String mainPart() throws UnreadableReport {
        return relations("").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("");
    }

    /** By their ids; targets inside the file are whole names of parts, others are as written. */
    Map<String, Relation> relations(String part) throws UnreadableReport {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relation> relations = new LinkedHashMap<>();
        if (zip.getEntry(name) != null) {
            read(name, xml -> {
                if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
                    String target = text(xml, "Target");
                    boolean inside = !text(xml, "TargetMode").equals("External");
                    relations.put(
                            text(xml, "Id"), new Relation(text(xml, "Type"), inside ? within(folder, target) : target));
                }
            });
        }
        return relations;
    }

    private static String within(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    static String text(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    void read(String part, Reader reader) throws UnreadableReport {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null || !zip.canReadEntryData(entry)) {
            throw UnreadableReport.because("damaged");
        }
        try (InputStream in = new Counted(zip.getInputStream(entry))) {
            XMLStreamReader xml = XML.createXMLStreamReader(new BufferedInputStream(in));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw UnreadableReport.because("unsafe");
                }
                reader.see(xml);
            }
        } catch (XMLStreamException | IOException | IllegalArgumentException e) {
            throw UnreadableReport.because(inflated > MOST_BYTES ? "too-much-inside" : "damaged");
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            return counted(read, read);
        }

        private int counted(int answer, int bytes) throws IOException {
            inflated += Math.max(0, bytes);
            if (inflated > MOST_BYTES) {
                throw new TooMuch();
            }
            return answer;
        }
    }
}
