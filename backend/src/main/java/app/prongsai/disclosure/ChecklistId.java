package app.prongsai.disclosure;

/** The checklist of one year of submission; an organisation has at most one. */
public record ChecklistId(int fiscalYear) {

    @Override
    public String toString() {
        return "checklist/" + fiscalYear;
    }
}
