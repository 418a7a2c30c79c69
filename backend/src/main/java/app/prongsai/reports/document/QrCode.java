package app.prongsai.reports.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An address as a square of black fields (ISO/IEC 18004), for whoever draws it to paint in any form.
 *
 * @param size fields on each side
 * @param strips the black ones, row by row
 */
public record QrCode(int size, List<Strip> strips) {

    /** How many white fields a reader wants on every side. */
    public static final int QUIET_FIELDS = 4;

    /** Black fields side by side. */
    public record Strip(int x, int y, int length) {}

    public QrCode {
        strips = List.copyOf(strips);
    }

    public static QrCode of(String address) {
        BitMatrix fields = fields(address);
        List<Strip> strips = new ArrayList<>();
        for (int y = 0; y < fields.getHeight(); y++) {
            int length = 0;
            for (int x = 0; x <= fields.getWidth(); x++) {
                if (x < fields.getWidth() && fields.get(x, y)) {
                    length++;
                } else if (length > 0) {
                    strips.add(new Strip(x - length, y, length));
                    length = 0;
                }
            }
        }
        return new QrCode(fields.getWidth(), strips);
    }

    private static BitMatrix fields(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalStateException("The address does not fit", e);
        }
    }
}
