package app.prongsai.ui.look;

import app.prongsai.reports.document.QrCode;

/** An address as a square of black fields, drawn without a script. */
public final class QrPicture {

    private QrPicture() {}

    public static String svg(String address) {
        QrCode code = QrCode.of(address);
        StringBuilder path = new StringBuilder();
        for (QrCode.Strip strip : code.strips()) {
            path.append('M')
                    .append(QrCode.QUIET_FIELDS + strip.x())
                    .append(' ')
                    .append(QrCode.QUIET_FIELDS + strip.y())
                    .append('h')
                    .append(strip.length())
                    .append("v1h-")
                    .append(strip.length())
                    .append('z');
        }
        int side = code.size() + 2 * QrCode.QUIET_FIELDS;
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + side + " " + side
                + "' width='240' height='240' shape-rendering='crispEdges'><rect width='100%' height='100%' fill='#fff'/>"
                + "<path d='" + path + "'/></svg>";
    }
}
