using System.Globalization;

namespace ReformAnalytics.Soak;

/// <summary>What a trial found.</summary>
public sealed class SoakReport(string trial, Action<string> say)
{
    private readonly List<string> _faults = [];
    private readonly List<(string Name, string Value)> _figures = [];

    /// <summary>Whatever is not as it must be.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Figures in the order in which they were found.</summary>
    public IReadOnlyList<(string Name, string Value)> Figures => _figures;

    public void Say(string line) => say(line);

    public void Fault(string what)
    {
        _faults.Add(what);
        say($"FAULT {what}");
    }

    /// <summary>Takes up every fault of a round, each with the round's name.</summary>
    public void Faulty(string round, IEnumerable<string> faults)
    {
        foreach (var fault in faults)
        {
            Fault($"{round}: {fault}");
        }
    }

    public void Figure(string name, double value, string format = "0") => _figures.Add((name, value.ToString(format, CultureInfo.InvariantCulture)));

    public void Figure(string name, string value) => _figures.Add((name, value));

    /// <summary>Least, middle and largest of measured seconds.</summary>
    public void Seconds(string name, IReadOnlyList<double> measured)
    {
        if (measured.Count > 0)
        {
            var sorted = measured.Order().ToArray();
            _figures.Add((name, string.Create(CultureInfo.InvariantCulture, $"{sorted[0]:0.0} / {sorted[sorted.Length / 2]:0.0} / {sorted[^1]:0.0} s (least / middle / most)")));
        }
    }

    /// <summary>The final table.</summary>
    public void Print()
    {
        say(string.Empty);
        foreach (var (name, value) in _figures.Prepend(("trial", trial)).Append(("faults", _faults.Count.ToString(CultureInfo.InvariantCulture))))
        {
            say($"{name,-48} {value}");
        }
    }
}
