package app.prongsai.disclosure;

/** A part of the checklist, such as "10.2". */
public record ItemGroup(String key, String title) {}
