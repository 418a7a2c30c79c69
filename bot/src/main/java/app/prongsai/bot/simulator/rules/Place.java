package app.prongsai.bot.simulator.rules;

/** Where in the body a value stands; LINE writes {@code messages[0].text} outside a Flex container and /body/… inside. */
record Place(String text, boolean pointer, int message) {

    static Place message(int index) {
        return new Place("messages[" + index + "]", false, index);
    }

    /** The body itself. */
    static Place body() {
        return new Place("", false, 0);
    }

    Place insideFlex() {
        return new Place("", true, message);
    }

    Place property(String name) {
        String deeper = text.isEmpty() ? name : text + "." + name;
        return new Place(pointer ? text + "/" + name : deeper, pointer, message);
    }

    Place item(int index) {
        return new Place(pointer ? text + "/" + index : text + "[" + index + "]", pointer, message);
    }

    @Override
    public String toString() {
        return pointer && text.isEmpty() ? "/" : text;
    }
}
