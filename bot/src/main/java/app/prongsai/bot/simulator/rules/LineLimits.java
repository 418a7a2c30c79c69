package app.prongsai.bot.simulator.rules;

/** The numbers of requests, tokens and time windows; those of messages stay inside {@link MessageRules}. */
public record LineLimits(
        int messages,
        int multicastRecipients,
        int bodyBytes,
        int contentBytes,
        int webhookUrlUnits,
        int tokenSeconds,
        int replyTokenSeconds,
        int replyTokenLifeSeconds,
        int retryKeySeconds,
        int linkTokenSeconds,
        int contactSeconds,
        int webhookAnswerMillis,
        int loadingSecondsLeast,
        int loadingSecondsMost,
        int loadingSecondsStep,
        int loadingSecondsDefault,
        int aggregationUnits) {

    /** So many calls in so many seconds, per channel and endpoint. */
    public record Rate(int calls, int seconds) {}
}
