package app.prongsai.ui.portal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** An address as a square of black fields, drawn without a script. */
final class QrCode {

    private static final int QUIET_FIELDS = 4;

    private QrCode() {}

    static String svg(String address) {
        BitMatrix fields = fields(address);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < fields.getHeight(); y++) {
            for (int x = 0; x < fields.getWidth(); x++) {
                if (fields.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + fields.getWidth() + " " + fields.getHeight()
                + "' width='240' height='240' shape-rendering='crispEdges'><rect width='100%' height='100%' fill='#fff'/>"
                + "<path d='" + path + "'/></svg>";
    }

    private static BitMatrix fields(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_FIELDS,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalStateException("The address does not fit", e);
        }
    }
}
