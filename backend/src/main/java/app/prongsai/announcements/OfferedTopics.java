package app.prongsai.announcements;

import app.prongsai.announcements.Topics.Offered;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class OfferedTopics {

    private final TopicList topics;

    OfferedTopics(TopicList topics) {
        this.topics = topics;
    }

    @QueryHandler
    Offered answer(Topics query) {
        return new Offered(topics.topics());
    }
}
