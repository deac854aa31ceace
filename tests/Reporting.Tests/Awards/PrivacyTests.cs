using System.Reflection;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests.Awards;

/// <summary>Persons stand in the files of the council alone.</summary>
public sealed class PrivacyTests
{
    /// <summary>What the public bulletin, the ranking and the scorecards are made of has no place for a candidate, whatever its values.</summary>
    [Theory]
    [InlineData(typeof(RankingData))]
    [InlineData(typeof(QuarterlyBulletin))]
    [InlineData(typeof(Scorecard))]
    public void What_is_published_cannot_hold_a_person(Type published) =>
        Assert.DoesNotContain(Reached(published), type => type == typeof(AwardData) || type.Namespace is "ReformAnalytics.Domain.Awards" or "ReformAnalytics.Domain.Campaigns");

    [Fact]
    public void What_the_council_gets_does_hold_them() => Assert.Contains(typeof(Domain.Awards.Candidate), Reached(typeof(AwardData)));

    private static HashSet<Type> Reached(Type from)
    {
        var reached = new HashSet<Type>();
        var open = new Stack<Type>([from]);
        while (open.TryPop(out var type))
        {
            foreach (var part in type.IsGenericType ? type.GetGenericArguments() : type.HasElementType ? [type.GetElementType()!] : [])
            {
                open.Push(part);
            }

            if (type.Namespace?.StartsWith("ReformAnalytics", StringComparison.Ordinal) == true && reached.Add(type))
            {
                foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                {
                    open.Push(property.PropertyType);
                }
            }
        }

        return reached;
    }
}
