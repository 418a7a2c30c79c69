package app.prongsai.organisations;

/** A village (หมู่บ้าน) or community (ชุมชน) of the organisation, by its number. */
public record Village(int number, String name) {}
