using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Decisions;
using ReformAnalytics.Pipeline.Tests.Embedded;

namespace ReformAnalytics.Pipeline.Tests.Awards;

/// <summary>Whether decisions still rest on what they rested on.</summary>
public sealed class ReviewDecisionsTests(TestDatabase server)
{
    [Fact]
    public async Task Nothing_is_listed_while_the_grounds_are_what_they_were_or_only_others_changed()
    {
        await using var office = await AwardOffice.QualifiedAsync(server);
        await office.DecideAsync(Ruling.Granted, "1");
        await office.SatisfactionAsync(2, 100, 99);
        await office.AttestAsync(2);

        var review = await office.ReviewAsync();

        Assert.Equal(1, review.Reviewed);
        Assert.Empty(review.Changed);
    }

    [Fact]
    public async Task A_corrected_figure_is_listed_with_its_condition_from_to_and_the_file_that_changed_it()
    {
        await using var office = await AwardOffice.QualifiedAsync(server);
        await office.DecideAsync(Ruling.Granted, "1");
        await office.AttestAsync(2);
        var batch = await office.SatisfactionAsync(1, 1000, 1);

        var changed = Assert.Single((await office.ReviewAsync()).Changed);

        Assert.Equal((VerdictKind.Qualifies, VerdictKind.DoesNotQualify), (changed.Change.From, changed.Change.To));
        var condition = Assert.Single(changed.Change.Conditions);
        Assert.Equal(("TT-1", Outcome.Met, Outcome.NotMet), (condition.Id, condition.From?.Outcome, condition.To?.Outcome));
        Assert.Equal([(batch, "hai-long-1.csv")], changed.Causes(condition).Select(d => (d.Batch, d.File)));
        Assert.Equal((ShortlistStatus.Within, null), (changed.Change.PlaceFrom?.Status, changed.Change.PlaceTo?.Status));
    }

    [Fact]
    public async Task A_statement_that_is_taken_back_is_laid_to_the_file_that_takes_it_back()
    {
        await using var office = await AwardOffice.QualifiedAsync(server);
        await office.DecideAsync(Ruling.Granted, "1");
        var batch = await office.ImportAsync(
            "rut-lai.csv", "attestations",
            "INSERT INTO ingest.attestation VALUES (1, {batch}, 'h1', 'Sheet1', 5, true, 1, 2023, '', 1, NULL, 'TT-3', true, 'Chánh Văn phòng', '2023-10-01', 'CV 5')");
        await office.AttestAsync(2);

        var changed = Assert.Single((await office.ReviewAsync()).Changed);

        Assert.Equal(VerdictKind.CannotBeDecided, changed.Change.To);
        var condition = Assert.Single(changed.Change.Conditions);
        Assert.Equal(("TT-3", Outcome.Met, Outcome.InsufficientEvidence), (condition.Id, condition.From?.Outcome, condition.To?.Outcome));
        Assert.Equal("xac-nhan.csv", Assert.Single(condition.Went).File);
        Assert.Equal([batch], changed.Causes(condition).Select(d => d.Batch));
    }

    [Fact]
    public async Task A_figure_that_changes_without_changing_the_outcome_is_listed_too()
    {
        await using var office = await AwardOffice.QualifiedAsync(server);
        await office.DecideAsync(Ruling.Granted, "1");
        await office.SatisfactionAsync(1, 1000, 999);

        var changed = Assert.Single((await office.ReviewAsync()).Changed);

        Assert.Equal((VerdictKind.Qualifies, VerdictKind.Qualifies, false), (changed.Change.From, changed.Change.To, changed.Change.PlaceChanged));
        Assert.Equal((Outcome.Met, Outcome.Met), (changed.Change.Conditions[0].From?.Outcome, changed.Change.Conditions[0].To?.Outcome));
    }

    [Fact]
    public async Task Only_the_decision_that_stands_is_reviewed()
    {
        await using var office = await AwardOffice.QualifiedAsync(server);
        await office.DecideAsync(Ruling.Granted, "1");
        await office.SatisfactionAsync(1, 1000, 1);
        await office.DecideAsync(Ruling.Refused, "2");

        var review = await office.ReviewAsync();

        Assert.Equal(1, review.Reviewed);
        Assert.Empty(review.Changed);
    }
}
