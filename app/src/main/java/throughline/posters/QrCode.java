package throughline.posters;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/// An address as a square that telephones read.
final class QrCode {
    /// Pixels a module; enough that printers draw sharp edges.
    private static final int SCALE = 8;

    private QrCode() {}

    /// The code as the address of an embedded picture, `data:image/png;base64,…`, with the quiet zone around it.
    ///
    /// @throws IllegalArgumentException when the address is longer than a code can hold, 2,331 bytes
    static String of(String address) {
        try {
            var hints = Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN,
                    4,
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8");
            var modules = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1, hints);
            var side = modules.getWidth() * SCALE;
            var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
            var drawing = image.createGraphics();
            drawing.setColor(Color.WHITE);
            drawing.fillRect(0, 0, side, side);
            drawing.setColor(Color.BLACK);
            for (var y = 0; y < modules.getHeight(); y++) {
                for (var x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y)) {
                        drawing.fillRect(x * SCALE, y * SCALE, SCALE, SCALE);
                    }
                }
            }
            drawing.dispose();
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code: " + address.length() + " characters", tooLong);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
