package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Menu;
import app.prongsai.bot.conversation.Menu.Icon;
import app.prongsai.bot.conversation.Menu.Tile;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Paints a menu: large Thai words below plain signs, one colour, nothing that needs to be read small. */
final class RichMenuPicture {

    static final int WIDTH = 2500;
    static final int ROW_HEIGHT = 843;

    private static final Color INK = new Color(0x1B1F23);
    private static final Color ACCENT = new Color(0x1F4E79);
    private static final Color TINT = new Color(0xE6EEF6);
    private static final Color RULE = new Color(0xD4DBE2);
    private static final float FONT_SIZE = 116;
    private static final int SIGN_CENTRE = 330;
    private static final int SIGN_RADIUS = 190;
    private static final int BASELINE = 700;
    private static final int MARGIN = 40;

    private RichMenuPicture() {}

    static int rows(Menu menu) {
        return (menu.tiles().size() + Menu.COLUMNS - 1) / Menu.COLUMNS;
    }

    static byte[] png(Menu menu) {
        BufferedImage image = new BufferedImage(WIDTH, rows(menu) * ROW_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        Font font = font();
        for (int place = 0; place < menu.tiles().size(); place++) {
            int left = place % Menu.COLUMNS * WIDTH / Menu.COLUMNS;
            Graphics2D part = (Graphics2D) pen.create();
            part.translate(left, place / Menu.COLUMNS * ROW_HEIGHT);
            tile(part, menu.tiles().get(place), font);
            part.dispose();
        }
        rules(pen, image.getWidth(), image.getHeight());
        pen.dispose();
        return bytes(image);
    }

    private static void tile(Graphics2D pen, Tile tile, Font font) {
        int centre = WIDTH / Menu.COLUMNS / 2;
        pen.setColor(TINT);
        pen.fillOval(centre - SIGN_RADIUS, SIGN_CENTRE - SIGN_RADIUS, 2 * SIGN_RADIUS, 2 * SIGN_RADIUS);
        Graphics2D sign = (Graphics2D) pen.create();
        sign.translate(centre, SIGN_CENTRE);
        sign.setColor(ACCENT);
        sign.setStroke(new BasicStroke(17, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        sign(sign, tile.icon());
        sign.dispose();
        pen.setColor(INK);
        words(pen, tile.text(), font, centre);
    }

    /** Text as outlines, so that marks stand where the font puts them, and narrower where it would not fit. */
    private static void words(Graphics2D pen, String text, Font font, int centre) {
        TextLayout layout = new TextLayout(text, font, pen.getFontRenderContext());
        double room = (double) WIDTH / Menu.COLUMNS - 2 * MARGIN;
        double fit = Math.min(1, room / layout.getAdvance());
        Graphics2D narrow = (Graphics2D) pen.create();
        narrow.translate(centre - layout.getAdvance() * fit / 2, BASELINE);
        narrow.scale(fit, fit);
        narrow.fill(layout.getOutline(null));
        narrow.dispose();
    }

    private static void rules(Graphics2D pen, int width, int height) {
        pen.setColor(RULE);
        for (int column = 1; column < Menu.COLUMNS; column++) {
            pen.fillRect(column * width / Menu.COLUMNS - 2, MARGIN, 4, height - 2 * MARGIN);
        }
        for (int y = ROW_HEIGHT; y < height; y += ROW_HEIGHT) {
            pen.fillRect(MARGIN, y - 2, width - 2 * MARGIN, 4);
        }
        pen.fillRect(0, 0, width, 6);
    }

    /** Around the middle of the circle, within 100 to each side. */
    private static void sign(Graphics2D pen, Icon icon) {
        switch (icon) {
            case LIST -> {
                for (int y = -70; y <= 70; y += 70) {
                    pen.fillOval(-100, y - 14, 28, 28);
                    pen.drawLine(-45, y, 95, y);
                }
            }
            case BARS -> {
                pen.drawLine(-95, 90, 95, 90);
                pen.fillRoundRect(-80, 10, 42, 70, 10, 10);
                pen.fillRoundRect(-20, -40, 42, 120, 10, 10);
                pen.fillRoundRect(40, -90, 42, 170, 10, 10);
            }
            case CAMERA -> {
                pen.drawRoundRect(-105, -60, 210, 150, 36, 36);
                pen.drawLine(-40, -62, -22, -92);
                pen.drawLine(-22, -92, 22, -92);
                pen.drawLine(22, -92, 40, -62);
                pen.drawOval(-42, -27, 84, 84);
            }
            case WARNING -> {
                pen.drawPolygon(new int[] {0, 105, -105}, new int[] {-95, 85, 85}, 3);
                pen.drawLine(0, -30, 0, 25);
                pen.fillOval(-11, 46, 22, 22);
            }
            case PIE -> {
                pen.drawOval(-95, -95, 190, 190);
                pen.fillArc(-95, -95, 190, 190, 90, -120);
            }
            case QUESTION -> {
                pen.drawArc(-55, -95, 110, 100, 170, -250);
                pen.drawLine(0, 6, 0, 38);
                pen.fillOval(-13, 68, 26, 26);
            }
            case TICK -> {
                pen.drawRoundRect(-95, -95, 190, 190, 40, 40);
                pen.drawPolyline(new int[] {-50, -12, 55}, new int[] {0, 42, -42}, 3);
            }
            case NEWS -> {
                pen.drawPolygon(new int[] {-100, -40, 60, 60, -40, -100}, new int[] {-35, -35, -90, 80, 30, 30}, 6);
                pen.drawArc(40, -45, 80, 80, 60, -120);
                pen.drawLine(-60, 38, -40, 95);
            }
            case BELL -> {
                pen.drawArc(-70, -95, 140, 150, 0, 180);
                pen.drawLine(-70, -20, -92, 55);
                pen.drawLine(70, -20, 92, 55);
                pen.drawLine(-92, 55, 92, 55);
                pen.fillArc(-28, 55, 56, 56, 180, 180);
            }
            case PAPER -> {
                pen.drawRoundRect(-75, -100, 150, 200, 20, 20);
                for (int y = -45; y <= 45; y += 45) {
                    pen.drawLine(-35, y, 35, y);
                }
            }
        }
    }

    private static Font font() {
        try (InputStream file = RichMenuPicture.class.getResourceAsStream("/fonts/Sarabun-Bold.ttf")) {
            if (file == null) {
                throw new IllegalStateException("The menu's font is missing from the application");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(FONT_SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The menu's font cannot be read", e);
        }
    }

    private static byte[] bytes(BufferedImage image) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
