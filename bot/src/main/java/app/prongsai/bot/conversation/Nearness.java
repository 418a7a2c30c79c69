package app.prongsai.bot.conversation;

/** How near two texts are to each other: the slips of a finger that lead from one to the other. */
final class Nearness {

    private static final int SHORT = 5;

    private Nearness() {}

    /** One slip in a short word, two in a longer one; the same word is no slip. */
    static boolean near(String said, String meant) {
        int most = meant.length() <= SHORT ? 1 : 2;
        if (Math.abs(said.length() - meant.length()) > most) {
            return false;
        }
        int slips = slips(said, meant);
        return slips > 0 && slips <= most;
    }

    /** Characters left out, put in, changed, or swapped with their neighbour. */
    static int slips(String said, String meant) {
        int[][] least = new int[said.length() + 1][meant.length() + 1];
        for (int i = 0; i <= said.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? Math.max(i, j) : least(least, said, meant, i, j);
            }
        }
        return least[said.length()][meant.length()];
    }

    private static int least(int[][] least, String said, String meant, int i, int j) {
        int changed = said.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
        int slips = Math.min(least[i - 1][j - 1] + changed, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && said.charAt(i - 1) == meant.charAt(j - 2)
                && said.charAt(i - 2) == meant.charAt(j - 1);
        return swapped ? Math.min(slips, least[i - 2][j - 2] + 1) : slips;
    }

    /** The share of the shorter text's pairs of characters that the longer one has too, in percent. */
    static int alike(String said, String title) {
        int pairs = said.length() - 1;
        if (pairs < 1) {
            return 0;
        }
        int found = 0;
        for (int i = 0; i < pairs; i++) {
            found += title.contains(said.substring(i, i + 2)) ? 1 : 0;
        }
        return found * 100 / pairs;
    }
}
