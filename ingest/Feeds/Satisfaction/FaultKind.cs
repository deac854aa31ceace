namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>What can be wrong with a row or value of a satisfaction file; one byte in the scratch file.</summary>
internal enum FaultKind : byte
{
    MalformedRow,
    OpenQuote,
    MissingResponseId,
    BadResponseId,
    UnknownUnit,
    AmbiguousUnit,
    BadDate,
    AnswerOutOfRange,
    MissingQuestion,
    TooManyQuestions,
    TooManyChannels,
    DuplicateResponse,
    CountsAndResponses,
    ResponsesAndCounts,
    BadPeriod,
    YearAndQuarters,
    TotalAndChannels,
    BadCount,
    SatisfiedAboveAnswered,
    DuplicateCounts,
    HeadingMissing,
    SheetPassedOver,
}
