package elsewhere;

import app.prongsai.shared.EventType;

/** Not in the product's packages, or the product under test would take it for one of its own events. */
@EventType(name = "test.Moved", version = 3)
public record Moved(String district, String province, int households) {}
