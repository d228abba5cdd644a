namespace Bus.AheadOfTime.Worker;

/// <summary>What happened, for the tests to read among the logs.</summary>
public sealed class Report
{
    public const string Mark = "> ";

    /// <summary>Whoever writes it, a line is whole.</summary>
    public void Line(string text) => Console.WriteLine(Mark + text);
}
