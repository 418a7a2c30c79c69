package app.prongsai.eventstore.database;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * Documents as stored: BSON bytes. Every read makes a new document, so nothing a query, an update or an aggregation
 * does to its copy can reach what is stored.
 */
final class Rows {

    private static final int BSON_OBJECT_TOO_LARGE = 10334;

    private Rows() {}

    /**
     * @throws MongoServerException when the document cannot be stored: it is larger than MongoDB's 16 MB, or holds
     *     something that has no BSON form. Checked here, because a failure while saving would stop the server.
     */
    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        try {
            BsonEncoder.encodeDocument(document, buffer);
            int size = buffer.readableBytes();
            if (size > BsonConstants.MAX_BSON_OBJECT_SIZE) {
                throw new MongoServerError(
                        BSON_OBJECT_TOO_LARGE, "BSONObjectTooLarge", "the document has " + size + " bytes");
            }
            byte[] row = new byte[size];
            buffer.readBytes(row);
            return row;
        } catch (MongoServerException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new MongoServerException("the document has a value that cannot be stored", e);
        } finally {
            buffer.release();
        }
    }

    static Document decode(byte[] row) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(row));
    }
}
