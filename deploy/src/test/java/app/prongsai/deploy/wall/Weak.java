package app.prongsai.deploy.wall;

import java.util.Map;

/** Places at which own and missing are not told apart, each with its reason. One too many or too few fails the test. */
final class Weak {

    private static final String CARRIED =
            "a draft is compared by its titles; this is carried along and looked up nowhere";
    private static final String NOBODY_HAS = "no organisation of the demonstration has one";
    private static final String PLATFORMS = "filed under the platform itself, not under an organisation";
    private static final String TABLE = "the instance's table of that year, the same for every organisation";

    /** Places whose answer follows from the value itself, so that two values are answered differently whosever they are. */
    static final Map<String, String> FOLLOWS_FROM_WHAT_IS_ASKED = Map.ofEntries(
            Map.entry("AddPasskey.answer", "what no device can have answered is seen to be none, whoever asked"),
            Map.entry("AssessmentPreview.fiscalYear", TABLE),
            Map.entry("ReadScores.fiscalYear", TABLE),
            Map.entry("CheckTable.fiscalYear", TABLE),
            Map.entry("HandbookFile.fiscalYear", TABLE),
            Map.entry("Indicators.fiscalYear", TABLE),
            Map.entry("LevelScheme.fiscalYear", TABLE),
            Map.entry("MeasureTemplates.fiscalYear", TABLE),
            Map.entry("ImportTemplate.round", "an empty form that names the round"),
            Map.entry("ReportDifferencesFile.before.round", "a paper that names the round, which had not begun then"),
            Map.entry("MarkOf.chatUser", "the keyed mark of whatever is given, known or not"),
            Map.entry("AdoptItemList.fiscalYear", TABLE),
            Map.entry("Holidays.fiscalYear", TABLE),
            Map.entry("OfferedItemList.fiscalYear", TABLE),
            Map.entry("OitItems.fiscalYear", TABLE),
            Map.entry("RecordAssessmentResult.fiscalYear", "a year to come has no result, whoever asks"),
            Map.entry("YearCalendar.fiscalYear", TABLE),
            Map.entry("NationalOverview.fiscalYear", "what all organisations have made public, the same for each"),
            Map.entry("OpenYear.carriedOver[]", "a year is opened once: the first of the two has done it"),
            Map.entry("SubmitReport.round", "of a round to come no day can be reported, whatever there is of it"),
            Map.entry("SubscribersOf.after", "a place in an order: the organisation's own who come after it"),
            Map.entry(
                    "ConnectLineChannel.botUserId",
                    "a bot speaks for one organisation of the instance; docs/security.md says so"));

    static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("AccessEntries.what", "a word, such as people"),
            Map.entry("AccessEntries.who", "narrows the organisation's own log, in which nobody else is"),
            Map.entry("AdmissionDocument", PLATFORMS),
            Map.entry("AdmissionStanding", PLATFORMS),
            Map.entry("CheckTable.fiscalYear", "a file that is no table is refused before the year counts"),
            Map.entry("HandbookFile.fiscalYear", TABLE),
            Map.entry("Indicators.fiscalYear", TABLE),
            Map.entry("MeasureTemplates.fiscalYear", TABLE),
            Map.entry("ReadScores.fiscalYear", TABLE),
            Map.entry("ImportComparison.draft.assessedFiscalYear", CARRIED),
            Map.entry("ImportComparison.draft.items[].evidence[].file", CARRIED),
            Map.entry("ImportComparison.draft.items[].evidence[].id", CARRIED),
            Map.entry("ImportComparison.draft.items[].evidence[].link", CARRIED),
            Map.entry("ImportComparison.draft.items[].evidence[].moreFiles[]", CARRIED),
            Map.entry("ImportComparison.draft.items[].guidelines[].responsible[].department", CARRIED),
            Map.entry("ImportComparison.draft.items[].guidelines[].responsible[].person", CARRIED),
            Map.entry("ItemListChanges.fiscalYear", "no year of the demonstration has a newer list"),
            Map.entry("LinkInvitation.chatUser", "sealed into the answer; looked up nowhere"),
            Map.entry("ProposedMeasures.executionFiscalYear", "no proposed measure is planned in the demonstration"),
            Map.entry("ReadersDue.after", "a place in an order, at an hour at which nobody reads"),
            Map.entry("ResidentsCalled.reference", "digits of a pseudonym, told in the chat alone"));

    static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("ApplyImport.draft.items[].evidence[].moreFiles[]", NOBODY_HAS),
            Map.entry("ApplyImport.draft.items[].guidelines[].responsible[].person", NOBODY_HAS),
            Map.entry("AssignItem.assignment.person", NOBODY_HAS),
            Map.entry("AttachEvidence.evidence.moreFiles[]", NOBODY_HAS),
            Map.entry("CarryOverMeasure.plan.guidelines[].responsible[].person", NOBODY_HAS),
            Map.entry("CompareFigure.figure.unit", "a word, such as persons"),
            Map.entry("ConnectSignInProvider.clientId", NOBODY_HAS),
            Map.entry("ConnectSignInProvider.issuer", NOBODY_HAS),
            Map.entry("ConnectSignInProvider.label", NOBODY_HAS),
            Map.entry("CorrectEvidence.evidence.moreFiles[]", NOBODY_HAS),
            Map.entry("EraseAdmission", PLATFORMS),
            Map.entry("GrantAdmission", PLATFORMS),
            Map.entry("HoldSignIn.account", "the instance's own mark of a login, carried along"),
            Map.entry("ImportMeasure.evidence[].moreFiles[]", NOBODY_HAS),
            Map.entry("ImportMeasure.plan.guidelines[].responsible[].person", NOBODY_HAS),
            Map.entry("PlanMeasure.guidelines[].responsible[].person", NOBODY_HAS),
            Map.entry("RecordAddressCheck.check.status", "a word, such as reachable"),
            Map.entry("RecordSignIn.who", "whom signing in has proved; looked up nowhere"),
            Map.entry("RefuseAdmission", PLATFORMS),
            Map.entry("RenewItemList.fingerprint", NOBODY_HAS),
            Map.entry("RequestAdmission", PLATFORMS),
            Map.entry("ReviseGuideline.guideline.responsible[].person", NOBODY_HAS),
            Map.entry("SetReminderRules", "names nothing"),
            Map.entry("TakeBackReportWords.command", NOBODY_HAS),
            Map.entry("TakeBackWords.command", NOBODY_HAS));

    /** Screens whose content follows from the year in their address. */
    static final Map<String, String> SCREENS = Map.of("assessments/entry", TABLE);

    static final Map<String, String> ADDRESSES = Map.of();

    private Weak() {}
}
