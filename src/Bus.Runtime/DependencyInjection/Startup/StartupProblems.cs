namespace Bus.DependencyInjection;

/// <summary>All that is wrong with how a worker is put together, to be reported together.</summary>
internal sealed class StartupProblems
{
    private readonly List<string> _problems = [];
    private readonly List<Exception> _causes = [];

    public void Add(string problem, Exception? cause = null)
    {
        _problems.Add(problem);
        if (cause is not null) _causes.Add(cause);
    }

    /// <summary>Adds the problems of one of several buses, each once.</summary>
    /// <param name="others">Its problems.</param>
    /// <param name="whose">Names the bus in front of each.</param>
    public void AddAll(StartupProblems others, string whose)
    {
        foreach (string problem in others._problems)
            if (!Mention(problem)) _problems.Add(whose + problem);
        _causes.AddRange(others._causes);
    }

    /// <summary>Whether somebody said the same already.</summary>
    public bool Mention(string text) => _problems.Exists(problem => problem.Contains(text, StringComparison.Ordinal));

    /// <summary>Does something, and keeps what is wrong with it.</summary>
    /// <returns>What was made, or null.</returns>
    public T? Try<T>(Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (Exception exception) when (exception is BusConfigurationException or ArgumentException or FormatException)
        {
            Add(exception.Message, exception);
            return null;
        }
    }

    /// <summary>Fails with everything that is wrong, if anything is.</summary>
    /// <param name="bus">What cannot start.</param>
    public void ThrowIfAny(string bus)
    {
        if (_problems.Count == 0) return;
        string list = string.Concat(_problems.Select(static (problem, index) => $"{Environment.NewLine}  {index + 1}. {problem}"));
        throw new BusConfigurationException(
            $"{bus} cannot start, {(_problems.Count == 1 ? "one thing is" : $"{_problems.Count} things are")} wrong:{list}",
            _causes.Count switch { 0 => null, 1 => _causes[0], _ => new AggregateException(_causes) });
    }
}
