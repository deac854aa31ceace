namespace ReformAnalytics.Storage.Queries;

/// <summary>The row of a file that a statement stands in.</summary>
/// <param name="Batch">The import.</param>
/// <param name="File">File name without its folder.</param>
/// <param name="Sheet">Sheet name; empty for a text file.</param>
/// <param name="Row">Row from 1.</param>
public sealed record FeedSource(int Batch, string File, string Sheet, int Row);

/// <summary>A task that a unit was given. Key: unit and task.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="AssignedOn">The day it was given, where the file says so.</param>
/// <param name="CompletedOn">The day it was done; null while it is not.</param>
/// <param name="Quality">met, not_met, or null while nobody has judged it.</param>
public sealed record StatedTask(
    FeedSource Source, string Unit, string Task, string Title, DateOnly? AssignedOn, DateOnly DueOn, DateOnly? CompletedOn, string? Quality);

/// <summary>A model, solution or initiative. Key: unit, person, title and who recognised it.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Person">Code of its author; null where it is the unit's.</param>
/// <param name="RecognisedBy">Who recognised it; null together with the day where nobody has.</param>
public sealed record StatedInitiative(
    FeedSource Source, string Unit, string? Person, string Title, string? RecognisedBy, DateOnly? RecognisedOn, string? DecisionNo, string? Scope);

/// <summary>What the register of discipline says. Key: subject, first day and state.</summary>
/// <param name="Unit">Code of the unit; null where the subject is a person, or with it the office as a whole.</param>
/// <param name="Person">Code of the person; null where the subject is a unit, or with it the office as a whole.</param>
/// <param name="To">Last day, included; null while it goes on.</param>
/// <param name="State">
/// disciplined, under_consideration, or none: the register was looked through and holds nothing of the subject (of the office as a whole: nobody but
/// those listed) from the first day to the last.
/// </param>
public sealed record StatedDiscipline(FeedSource Source, string? Unit, string? Person, DateOnly From, DateOnly? To, string State, string Document);

/// <summary>What a named person states of a candidate. Key: campaign, year, wave, candidate and condition.</summary>
/// <param name="Wave">Code of the wave; empty for the yearly cycle.</param>
/// <param name="Unit">Code of the unit that is the candidate, or null.</param>
/// <param name="Person">Code of the person who is the candidate, or null.</param>
/// <param name="Outcome">Whether the condition is met.</param>
public sealed record StatedAttestation(
    FeedSource Source, string Campaign, int Year, string Wave, string? Unit, string? Person, string Condition, bool Outcome, string StatedBy, DateOnly StatedOn, string Document)
{
    /// <summary>Code of the candidate, unit or person.</summary>
    public string Candidate => Unit ?? Person!;
}

/// <summary>A person who is put forward. Key: campaign, year, wave and person.</summary>
/// <param name="Wave">Code of the wave; empty for the yearly cycle.</param>
/// <param name="Unit">Code of the unit that puts them forward; always there for staff.</param>
/// <param name="Kind">staff or resident.</param>
/// <param name="Rating">excellent, good, completed, not_completed, or null where there is none.</param>
public sealed record StatedNomination(
    FeedSource Source, string Campaign, int Year, string Wave, string Person, string FullName, string? Unit, string Kind, string? Rating);

/// <summary>A part of a candidate's dossier that came in. Key: campaign, year, wave, candidate and part.</summary>
/// <param name="Wave">Code of the wave; empty for the yearly cycle.</param>
/// <param name="Unit">Code of the unit that is the candidate, or null.</param>
/// <param name="Person">Code of the person who is the candidate, or null.</param>
/// <param name="Part">request, report or minutes.</param>
/// <param name="Copies">How many sets, 1 or more; null where the file does not say.</param>
/// <param name="ReceivedOn">The day on which all of them were there.</param>
public sealed record StatedDossier(
    FeedSource Source, string Campaign, int Year, string Wave, string? Unit, string? Person, string Part, int? Copies, DateOnly ReceivedOn)
{
    /// <summary>Code of the candidate, unit or person.</summary>
    public string Candidate => Unit ?? Person!;
}

/// <summary>How many awards may be given. Key: campaign, year, wave, kind and group.</summary>
/// <param name="Wave">Code of the wave; empty for the yearly cycle.</param>
/// <param name="Kind">collective or individual.</param>
/// <param name="Group">Code of the group; empty where the number is for all groups together.</param>
/// <param name="Count">0 or more.</param>
public sealed record StatedAllotment(FeedSource Source, string Campaign, int Year, string Wave, string Kind, string Group, int Count);

/// <summary>Files of administrative procedures that a unit handled. Key: unit and period.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="PeriodKey">Key of the year or quarter (Domain.Periods.Period.Key).</param>
/// <param name="Received">Files to be handled in the period, carried over or new.</param>
/// <param name="OnTime">Of these, finished in time.</param>
/// <param name="Overdue">Of these, finished too late.</param>
/// <param name="Backlog">Not finished at the end of the period though they should have been.</param>
public sealed record StatedFiles(FeedSource Source, string Unit, int PeriodKey, int Received, int OnTime, int Overdue, int Backlog);
