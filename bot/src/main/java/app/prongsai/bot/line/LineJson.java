package app.prongsai.bot.line;

import tools.jackson.databind.json.JsonMapper;

/** One mapper for everything that LINE sends and is sent; properties in a fixed order, so equal messages are equal bytes. */
final class LineJson {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LineJson() {}
}
