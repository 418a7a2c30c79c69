package app.prongsai.bot.line;

import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One mapper for everything that LINE sends and is sent; words that LINE may invent tomorrow do no harm, properties come in
 * a fixed order, so equal messages are equal bytes.
 */
final class LineJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .build();

    private LineJson() {}
}
