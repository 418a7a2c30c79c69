package app.prongsai.ui.measures;

import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.read.Overview.Counts;
import app.prongsai.ui.look.StackedBar;
import app.prongsai.ui.parts.Badge;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** Three numbers and the bar that compares them. */
class CountTiles extends Section {

    CountTiles(Counts counts) {
        addClassName("counts");
        Div tiles = new Div(
                tile(MeasureStatus.DONE, counts.done(), counts.total()),
                tile(MeasureStatus.IN_PROGRESS, counts.inProgress(), counts.total()),
                tile(MeasureStatus.NOT_STARTED, counts.notStarted(), counts.total()));
        tiles.addClassName("tiles");
        String words = getTranslation("counts.sentence", counts.done(), counts.inProgress(), counts.notStarted());
        add(tiles, new Svg(StackedBar.svg(counts, words)));
    }

    private Component tile(MeasureStatus status, int count, int all) {
        Span number = new Span(String.valueOf(count));
        number.addClassName("number");
        Span share = new Span(getTranslation("counts.of", all));
        share.addClassName("share");
        Div tile = new Div(Badge.of(status), number, share);
        tile.addClassName("tile");
        return tile;
    }
}
