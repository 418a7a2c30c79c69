package app.prongsai.tables;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.shared.RuleViolated;
import app.prongsai.tables.TableFile.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The first sheet of a workbook, each cell as it is shown: a formula's last result in the cell's own format. */
final class Workbook {

    private static final int MOST_UNPACKED = 40 * 1024 * 1024;

    private Workbook() {}

    /** Read as a stream: a small file may hold a sheet that would fill the memory as objects. */
    static List<Row> rows(byte[] file, TableFile.Builder table) {
        mustUnpackSmall(file);
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader reader = new XSSFReader(workbook);
            Iterator<InputStream> sheets = reader.getSheetsData();
            unless(sheets.hasNext(), "table.empty");
            Sheet sheet = new Sheet(table);
            try (InputStream first = sheets.next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(),
                        new ReadOnlySharedStringsTable(workbook),
                        sheet,
                        new DataFormatter(Locale.ENGLISH),
                        false));
                xml.parse(new InputSource(first));
            }
            return sheet.table.rows();
        } catch (RuleViolated refused) {
            throw refused;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException broken) {
            // POI answers a broken workbook with exceptions of every kind.
            throw refusal(broken);
        }
    }

    private static RuleViolated refusal(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolated refused) {
                return refused;
            }
        }
        return new RuleViolated("table.broken-workbook");
    }

    private static void mustUnpackSmall(byte[] file) {
        byte[] buffer = new byte[8192];
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    unless(unpacked <= MOST_UNPACKED, "table.unpacks-too-large");
                }
            }
        } catch (IOException e) {
            throw new RuleViolated("table.broken-workbook");
        }
    }

    private static final class Sheet implements XSSFSheetXMLHandler.SheetContentsHandler {

        final TableFile.Builder table;

        Sheet(TableFile.Builder table) {
            this.table = table;
        }

        @Override
        public void startRow(int row) {}

        @Override
        public void endRow(int row) {
            table.endRow(row + 1);
        }

        @Override
        public void cell(
                @Nullable String reference,
                @Nullable String shown,
                org.apache.poi.xssf.usermodel.@Nullable XSSFComment comment) {
            String text = shown == null ? "" : shown;
            if (reference == null) {
                table.cell(text);
            } else {
                table.cell(new CellReference(reference).getCol(), text);
            }
        }
    }
}
